import { UsageError } from '../UsageError';

/** An IANA zone as a person gives it, as an option. @throws UsageError for one that is not known */
export function readZone(zone: string | undefined): { zone?: string } {
  if (zone === undefined) return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return { zone };
  } catch {
    throw new UsageError(
      `"${zone}" is no zone; write it as "Europe/London" or "UTC".`,
    );
  }
}
