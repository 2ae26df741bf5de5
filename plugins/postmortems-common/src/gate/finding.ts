import { FindingLevel, WireFinding } from '../wire';

/** A finding of the gate, in a list of its own so that rules can be joined. */
export function finding(
  level: FindingLevel,
  rule: string,
  { field, message, text }: Pick<WireFinding, 'field' | 'message' | 'text'>,
): WireFinding[] {
  const shown = text?.slice(0, 300);
  return [{ rule, level, field, message, ...(shown && { text: shown }) }];
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
