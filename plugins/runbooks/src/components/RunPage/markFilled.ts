/** A piece of a command: as it was written, filled in from a label, or still to be filled in by hand. */
export type CommandPiece = {
  readonly kind: 'text' | 'filled' | 'missing';
  readonly text: string;
};

/** What may stand for a value in a command. */
const PLACEHOLDER =
  /\{\{[^{}\n]*\}\}|<[A-Za-z][\w .-]*>|\$\{\w+\}|\$[A-Za-z_]\w*/g;

/**
 * Which pieces of a filled command came from labels, and which are still open: the backend says what the command is, and this only
 * where to look. The pieces are the filled command, whatever happens.
 */
export function markFilled(command: {
  readonly text: string;
  readonly filled: string;
  readonly missing: readonly string[];
}): readonly CommandPiece[] {
  const { text, filled, missing } = command;
  const literals = text.split(PLACEHOLDER);
  const names = text.match(PLACEHOLDER) ?? [];
  const pieces: CommandPiece[] = [];
  let at = 0;
  for (const [index, literal] of literals.entries()) {
    const isLast = index === literals.length - 1;
    const start =
      index > 0 && isLast
        ? Math.max(at, filled.length - literal.length)
        : filled.indexOf(literal, at);
    if (start < at || !filled.startsWith(literal, start))
      return [{ kind: 'text', text: filled }];
    if (index > 0) {
      const value = filled.slice(at, start);
      pieces.push({
        kind: kindOf(value, names[index - 1], missing),
        text: value,
      });
    }
    pieces.push({ kind: 'text', text: literal });
    at = start + literal.length;
  }
  return pieces.filter(piece => piece.text !== '');
}

function kindOf(value: string, name: string, missing: readonly string[]) {
  if (value !== name) return 'filled';
  return missing.includes(name) ? 'missing' : 'text';
}
