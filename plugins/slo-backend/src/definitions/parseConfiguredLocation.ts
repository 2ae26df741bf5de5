import { NamedLocation } from './readLocations';

/** Reads a location of the config: `dir:`, `file:` or `url:`, and what follows. */
export function parseConfiguredLocation(text: string): NamedLocation {
  const match = /^(dir|file|url):(.+)$/.exec(text.trim());
  if (!match) {
    throw new Error(
      `'${text}' is not a location; write url:https://…, dir:/path or file:/path`,
    );
  }
  const [, type, target] = match;
  return { text, target, type: toType(type) };
}

function toType(type: string): NamedLocation['type'] {
  return type === 'dir' || type === 'file' ? type : 'url';
}
