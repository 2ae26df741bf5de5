/** An instant as the wire writes it. */
export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

export function toIsoOrNull(instant: number | undefined): string | null {
  return instant === undefined ? null : toIso(instant);
}
