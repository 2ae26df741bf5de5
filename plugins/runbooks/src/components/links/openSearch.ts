/** The question behind the runbook of an alert, for the address of the page that answers it. */
export function openSearch(alert: {
  readonly entityRef: string;
  readonly alert?: string;
  readonly slo?: string;
  readonly given?: string;
}): string {
  const search = new URLSearchParams({ entity: alert.entityRef });
  if (alert.alert) search.set('alert', alert.alert);
  if (alert.slo) search.set('slo', alert.slo);
  if (alert.given) search.set('runbook', alert.given);
  return `?${search}`;
}
