import { CST } from 'yaml';

/**
 * Whether a token nests lists and maps deeper than a limit. Walks without recursion, and before anything that recurses
 * sees the token: a few kilobytes of `[` would overflow the stack there.
 */
export function isNestedDeeperThan(token: CST.Token, limit: number): boolean {
  const open: [CST.Token, number][] = [[token, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [current, depth] = next;
    if (depth > limit) return true;
    for (const child of childrenOf(current)) {
      open.push([child, CST.isCollection(child) ? depth + 1 : depth]);
    }
  }
  return false;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!CST.isCollection(token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter(child => !!child),
  );
}
