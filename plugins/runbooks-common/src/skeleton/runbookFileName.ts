const MAX_LENGTH = 100;

/** File of the runbook of an alert: `CheckoutBurnPage` is described in `checkout-burn-page.md`. @public */
export function runbookFileName(alert: string): string {
  const kebab = alert
    .slice(0, 1_000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return `${kebab || 'runbook'}.md`;
}
