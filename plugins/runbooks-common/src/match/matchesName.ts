/** Whether a name is, without regard to case, what a runbook says: a name, or a pattern in which `*` stands for any characters. */
export function matchesName(pattern: string, name: string): boolean {
  const wanted = pattern.toLowerCase();
  const text = name.toLowerCase();
  const [first, ...others] = wanted.split('*');
  const last = others.pop();
  if (last === undefined) return wanted === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

/** Whether a name of a runbook stands for many. */
export function isPattern(name: string): boolean {
  return name.includes('*');
}

/** An entry of front matter `alerts`: the name, and the section that it may carry. */
export function splitAnchor(entry: string): { name: string; anchor?: string } {
  const hash = entry.indexOf('#');
  if (hash < 0) return { name: entry.trim() };
  const anchor = entry.slice(hash + 1).trim();
  return { name: entry.slice(0, hash).trim(), ...(anchor && { anchor }) };
}
