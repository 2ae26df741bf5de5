const FENCE = /^(`{3,}|~{3,})/;
/** What would begin a part or a block of code; with marks before it, it is text. */
const MARK = /^\\*(?:#{1,2}(?:[ \t]|$)|`{3,}|~{3,})/;
const MARKED = /^\\+(?:#{1,2}(?:[ \t]|$)|`{3,}|~{3,})/;

/** Which lines lie in code fences that end, the fences with them. */
export function codeLines(lines: readonly string[]): boolean[] {
  const code = lines.map(() => false);
  let index = 0;
  // where no fence of a kind ends any more; a longer one ends neither
  const unclosed = new Map<string, number>();
  while (index < lines.length) {
    const fence = FENCE.exec(lines[index])?.[1];
    const end =
      fence === undefined ||
      fence.length >= (unclosed.get(fence[0]) ?? Infinity)
        ? -1
        : endOfFence(lines, index, fence);
    if (fence !== undefined && end < 0) {
      const least = unclosed.get(fence[0]) ?? Infinity;
      unclosed.set(fence[0], Math.min(least, fence.length));
    }
    if (end < 0) {
      index += 1;
    } else {
      code.fill(true, index, end + 1);
      index = end + 1;
    }
  }
  return code;
}

function endOfFence(
  lines: readonly string[],
  start: number,
  fence: string,
): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const found = /^(`{3,}|~{3,})[ \t]*$/.exec(lines[index])?.[1];
    if (found && found[0] === fence[0] && found.length >= fence.length) {
      return index;
    }
  }
  return -1;
}

/** A text as it stands below a heading of ours: nothing in it can end its part. */
export function toBody(text: string): string {
  const lines = text.split('\n');
  const code = codeLines(lines);
  return lines
    .map((line, index) =>
      !code[index] && MARK.test(line) ? `\\${line}` : line,
    )
    .join('\n');
}

/** The text of which these lines are the body. */
export function fromBody(lines: readonly string[]): string {
  const code = codeLines(lines);
  const texts = lines.map((line, index) =>
    !code[index] && MARKED.test(line) ? line.slice(1) : line,
  );
  return withoutBlankEnds(texts);
}

function withoutBlankEnds(lines: readonly string[]): string {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start].trim() === '') start += 1;
  while (end > start && lines[end - 1].trim() === '') end -= 1;
  return lines.slice(start, end).join('\n');
}

/** A text as it comes back from a body: lines ended by `\n`, no empty ones around. */
export function asRead(text: string): string {
  return withoutBlankEnds(text.replace(/\r\n?/g, '\n').split('\n'));
}

/** The exact text where a body cannot hold it as it is. */
export function exactOf(text: string): string | undefined {
  return asRead(text) === text ? undefined : text;
}

/** What was written exactly, unless somebody changed the body since. */
export function withExact(read: string, exact: unknown): string {
  return typeof exact === 'string' && asRead(exact) === read ? exact : read;
}
