import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import {
  IncidentResponse,
  POSTMORTEM_STATUSES,
} from '@nines/backstage-plugin-postmortems-common';
import { Section } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { PostmortemStatusChip } from '../shared';

/** The postmortem of an incident, or when there will be one. */
export function LearningSection({ incident }: { incident: IncidentResponse }) {
  const { postmortem } = incident;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const status = POSTMORTEM_STATUSES.find(one => one === postmortem?.status);
  return (
    <Section title={t('learning.title')}>
      {postmortem ? (
        <>
          <Link to={hrefs.postmortem(postmortem)}>
            {postmortem.ref} {postmortem.title}
          </Link>{' '}
          {status && <PostmortemStatusChip status={status} />}
        </>
      ) : (
        t('learning.later')
      )}
    </Section>
  );
}
