/** True of what the collator of postmortems put into the search. */
export function isPostmortemResult(result: { type: string }): boolean {
  return result.type === 'postmortems';
}
