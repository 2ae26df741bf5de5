import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { Section, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import {
  actionsTranslationRef,
  incidentsTranslationRef,
} from '../../translation';
import { NewActionItemDialog } from '../ActionItemDialog';
import { ActionItemTable } from '../ActionItemTable';
import { PostmortemsFailure } from '../Failure';

/** What came up during an incident and is still to be done; its postmortem takes it over. */
export function IncidentActions({ incident }: { incident: IncidentResponse }) {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tActions } = useTranslationRef(actionsTranslationRef);
  const [isAdding, setAdding] = useState(false);
  const of = incident.postmortem
    ? { postmortem: incident.postmortem.id }
    : { incident: incident.id };
  const { loaded } = useLivePostmortems(
    { subject: `items of ${JSON.stringify(of)}` },
    (api, signal) => api.listActionItems({ ...of, limit: 100 }, { signal }),
  );
  const reload = loaded.status === 'ready' ? loaded.reload : () => {};
  return (
    <Section title={t('linked.actions')}>
      {loaded.status === 'loading' && (
        <Skeleton label={tActions('actions.loading')} heights={[48]} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && loaded.value.items.length === 0 && (
        <div>{t('linked.noActions')}</div>
      )}
      {loaded.status === 'ready' && loaded.value.items.length > 0 && (
        <ActionItemTable
          items={loaded.value.items}
          onChanged={reload}
          isOfOneRecord
        />
      )}
      {incident.allowedActions.includes('update') && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setAdding(true)}
          style={{ marginTop: 8 }}
        >
          {t('linked.addAction')}
        </Button>
      )}
      {isAdding && (
        <NewActionItemDialog
          of={of}
          onCreated={reload}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}
