import { parseEntityRef } from '@backstage/catalog-model';
import {
  IncidentStatus,
  WireProcedure,
} from '@nines/backstage-plugin-postmortems-common';
import {
  PROCEDURE_STEPS,
  ProcedureStep,
  ProceduresConfig,
} from './readProceduresConfig';

const TITLES: Readonly<Record<ProcedureStep, string>> = {
  declare: 'Declare',
  roles: 'Roles',
  severities: 'Severities',
  communication: 'Communication',
  handover: 'Hand-over',
  closing: 'Closing',
};

/** The page to open now, by how far the incident is. */
export function stepOf(incident: {
  readonly status: IncidentStatus;
  readonly roles: readonly { readonly role: string }[];
}): ProcedureStep {
  const { status, roles } = incident;
  switch (status) {
    case 'triage':
      return 'declare';
    case 'active':
      // Somebody leads it and nobody speaks for it: the roles come first
      return roles.some(({ role }) => role === 'communications') ||
        roles.length > 1
        ? 'communication'
        : 'roles';
    case 'mitigated':
      return 'communication';
    default:
      return 'closing';
  }
}

/** All pages of the response procedure, the one to open now first; none where none are configured. */
export function proceduresOf(
  config: ProceduresConfig,
  incident: Parameters<typeof stepOf>[0],
): WireProcedure[] {
  if (!config) return [];
  const now = stepOf(incident);
  const steps = [now, ...PROCEDURE_STEPS.filter(step => step !== now)];
  return steps.map(step => ({
    step,
    title: TITLES[step],
    runbookRef: `${config.docsRef}/${config.pages[step]}`,
    href: hrefOf(config.docsRef, config.pages[step]),
  }));
}

/** Path of the portal: the page in the runbooks tab of the entity. */
function hrefOf(docsRef: string, page: string): string {
  const { kind, namespace, name } = parseEntityRef(docsRef);
  const entity = [namespace, kind, name].map(encodeURIComponent).join('/');
  const path = page.split('/').map(encodeURIComponent).join('/');
  return `/catalog/${entity}/runbooks/${path}`;
}
