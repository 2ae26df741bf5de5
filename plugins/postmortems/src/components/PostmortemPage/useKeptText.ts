import { useState } from 'react';

/** A text that is not taken over yet: kept in this browser, so that leaving the page or a crash does not lose it. */
export function useKeptText(
  id: string,
): [string | undefined, (text: string | undefined) => void] {
  const key = `nines.postmortems.markdown.${id}`;
  const [text, setText] = useState(() => read(key));
  return [
    text,
    next => {
      setText(next);
      write(key, next);
    },
  ];
}

function read(key: string): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing still has the text on the page
  }
}
