import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { isPortalPath, isWebAddress } from './linkedRunbook';

/** Where people find the portal, and in it what opens the runbook of an alert. */
export type PortalPlaces = {
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  /** Path of the runbooks plugin's page, such as `/runbooks`; absent where there is none. */
  readonly runbooksPath?: string;
};

/**
 * Where a message leads for what to do. An address outside the portal stays as it is: it may be up when the portal is not. All else is
 * looked up when somebody follows it, after they signed in: whichever page stands for the alert then is opened at its section.
 */
export function runbookLink(
  record: Pick<
    OccurrenceRecord,
    'id' | 'alertName' | 'entityRef' | 'sloRef' | 'context'
  >,
  { portalUrl, runbooksPath }: PortalPlaces,
): string | undefined {
  const { id, alertName, entityRef, sloRef, context } = record;
  const { runbook, runbookName } = context;
  const isOutside =
    runbook !== undefined &&
    isWebAddress(runbook) &&
    !(portalUrl && runbook.startsWith(`${portalUrl}/`));
  if (isOutside) return runbook;
  if (runbooksPath === undefined) {
    return runbook && isPortalPath(runbook)
      ? `${portalUrl}${runbook}`
      : runbook;
  }
  const given = runbook ?? runbookName;
  const search = new URLSearchParams({
    entity: entityRef,
    alert: alertName,
    slo: sloRef.slice(sloRef.lastIndexOf('/') + 1),
    ...(given !== undefined && { runbook: given }),
    occurrence: id,
  });
  return `${portalUrl}${runbooksPath}/open?${search}`;
}
