import { Severity } from '../burn';
import { AlertKind } from './types';

const KIND_NAMES: Readonly<Record<AlertKind, string>> = {
  burn: 'Burn',
  noData: 'NoData',
  budget: 'Budget',
  forecast: 'Forecast',
};

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  page: 'Page',
  ticket: 'Ticket',
};

/**
 * The name that runbooks, rules and links use: `<SloName><Burn|NoData|Budget|Forecast><Page|Ticket>` in camel case,
 * for instance `CheckoutSuccessBurnPage`.
 *
 * @param sloName - `metadata.name`.
 * @public
 */
export function alertNameOf(
  sloName: string,
  kind: AlertKind,
  severity: Severity,
): string {
  const words = sloName.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const camel = words
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return `${camel}${KIND_NAMES[kind]}${SEVERITY_NAMES[severity]}`;
}
