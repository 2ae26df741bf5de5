import { AlertMatch, MATCH_FIELDS, MatchField } from './AlertMatch';
import { AlertSubject } from './AlertSubject';

/** Whether an alert is meant. @public */
export function matchesAlert(match: AlertMatch, alert: AlertSubject): boolean {
  return MATCH_FIELDS.every(field => {
    const patterns = match[field];
    const value = valueOf(alert, field);
    return (
      patterns === undefined ||
      (value !== undefined &&
        patterns.some(pattern => matchesPattern(pattern, value)))
    );
  });
}

function valueOf(alert: AlertSubject, field: MatchField): string | undefined {
  switch (field) {
    case 'entity':
      return alert.entityRef;
    case 'slo':
      return alert.sloRef.slice(alert.sloRef.lastIndexOf('/') + 1);
    case 'objective':
      return alert.objectiveKey;
    default:
      return alert[field];
  }
}

/**
 * Whether a pattern is the whole of a value, in any case of letters; `*` stands for any text. In linear time for each `*`,
 * whatever the two hold.
 */
export function matchesPattern(pattern: string, value: string): boolean {
  const [first, ...rest] = pattern.toLowerCase().split('*');
  const text = value.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}
