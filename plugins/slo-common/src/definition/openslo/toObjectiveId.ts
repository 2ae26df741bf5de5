/** Id of an objective in its SLO: the slug of its display name, else its index. */
export function toObjectiveId(
  displayName: string | undefined,
  index: number,
): string {
  const slug = (displayName ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63);
  return slug || String(index);
}
