import { ExportedRunbook } from './ExportedRunbook';

/** What stands above a printed runbook: where it is from, and how old. Names and values, as text. */
export function factsOf(runbook: ExportedRunbook): readonly [string, string][] {
  const { url, owner, alerts, review, sourceHash } = runbook;
  return [
    ['URL', url],
    ['Reviewed', reviewed(review)],
    ...(owner === null ? [] : [['Owner', owner] satisfies [string, string]]),
    ...(alerts.length === 0
      ? []
      : [['Alerts', alerts.join(', ')] satisfies [string, string]]),
    ['Source', `SHA-256 ${sourceHash}`],
  ];
}

function reviewed({
  reviewedOn,
  basis,
  dueOn,
  state,
}: ExportedRunbook['review']): string {
  if (reviewedOn === null) return 'never';
  const when =
    basis === 'assumed' ? `never; the source is of ${reviewedOn}` : reviewedOn;
  if (dueOn === null) return when;
  return `${when}; ${
    state === 'overdue' ? 'overdue since' : 'due on'
  } ${dueOn}`;
}
