import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsApiRef, useGoTo } from '@nines/backstage-plugin-slo-react';
import { useRecordAction } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';

/** Drafts the postmortem of an incident and opens it. */
export function useDraft(incident: { id: string }, reload: () => void) {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const hrefs = usePostmortemsHrefs();
  const goTo = useGoTo();
  const { isBusy, outcome, run } = useRecordAction(reload);
  const draft = () =>
    run(async () => {
      const drafted = await postmortems.draftPostmortem(incident.id);
      goTo(hrefs.postmortem(drafted));
    }, t('learning.drafted'));
  return { isBusy, outcome, draft };
}
