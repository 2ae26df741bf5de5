/** What a search looks for: words in lower case, all of which a runbook must hold. */
export function searchWords(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
