/** The candidate that a misspelt word most likely stands for; undefined when none is near. */
export function closestTo(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const [best] = candidates
    .map(candidate => ({
      candidate,
      distance: editDistance(
        word.toLocaleLowerCase('en-US').slice(0, 40),
        candidate.toLocaleLowerCase('en-US'),
      ),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** Levenshtein's: insertions, deletions and replacements that turn one word into the other. */
function editDistance(from: string, to: string): number {
  let row = [...to, ''].map((_, index) => index);
  [...from].forEach((letter, index) => {
    const next = [index + 1];
    [...to].forEach((other, column) => {
      next.push(
        Math.min(
          row[column] + (letter === other ? 0 : 1),
          row[column + 1] + 1,
          next[column] + 1,
        ),
      );
    });
    row = next;
  });
  return row[to.length];
}
