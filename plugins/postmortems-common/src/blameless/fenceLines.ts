/** Lines, from 0, that a code fence opens, holds or closes; one that is not closed goes on to the end. */
export function fenceLines(text: string): Set<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^[\s>]{0,200}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === undefined) {
      const opens = mark && !(mark[1][0] === '`' && mark[2].includes('`'));
      if (!opens) continue;
      fence = mark[1];
      inside.add(index);
      continue;
    }
    inside.add(index);
    const closes = mark && mark[1].startsWith(fence) && mark[2].trim() === '';
    if (closes) fence = undefined;
  }
  return inside;
}
