/** A whole entity ref, `component:default/checkout`. */
export function isEntityRef(text: string): boolean {
  return /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(text);
}
