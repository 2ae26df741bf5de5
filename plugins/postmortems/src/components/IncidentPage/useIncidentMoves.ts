import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChangeIncidentRequest,
  ChangeIncidentStatusRequest,
  ChangeRoleRequest,
  ChangeSeverityRequest,
  IncidentResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { useRecordAction } from '../../hooks';
import {
  incidentsTranslationRef,
  sharedTranslationRef,
} from '../../translation';

type Unversioned<Request> = Omit<Request, 'version'>;

/** What a person can do to an incident; each says false where it was not done. */
export type IncidentMoves = {
  readonly isBusy: boolean;
  /** What came of the last one, for a status line. */
  readonly outcome: string;
  readonly status: (
    request: Unversioned<ChangeIncidentStatusRequest>,
  ) => Promise<boolean>;
  readonly severity: (
    request: Unversioned<ChangeSeverityRequest>,
  ) => Promise<boolean>;
  readonly role: (
    request: Unversioned<ChangeRoleRequest>,
    title: string,
  ) => Promise<boolean>;
  readonly edit: (
    request: Unversioned<ChangeIncidentRequest>,
  ) => Promise<boolean>;
};

/** Moves an incident, always of the version that is shown. */
export function useIncidentMoves(props: {
  incident: IncidentResponse;
  onAnswer: (incident: IncidentResponse) => void;
  reload: () => void;
}): IncidentMoves {
  const { incident, onAnswer, reload } = props;
  const { id, version } = incident;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const action = useRecordAction(reload);
  const run = (answer: () => Promise<IncidentResponse>, done: string) =>
    action.run(async () => onAnswer(await answer()), done);
  return {
    isBusy: action.isBusy,
    outcome: action.outcome,
    status: request =>
      run(
        () => postmortems.changeIncidentStatus(id, { ...request, version }),
        t('incident.moved', {
          status: tShared(`status.incident.${request.status}.label`),
        }),
      ),
    severity: request =>
      run(
        () => postmortems.changeSeverity(id, { ...request, version }),
        t('incident.severityChanged'),
      ),
    role: (request, role) =>
      run(
        () => postmortems.changeRole(id, { ...request, version }),
        t('roles.done', { role }),
      ),
    edit: request =>
      run(
        () => postmortems.changeIncident(id, { ...request, version }),
        t('incident.saved'),
      ),
  };
}
