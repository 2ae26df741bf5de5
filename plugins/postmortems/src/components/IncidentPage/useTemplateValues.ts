import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { shortRef } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../translation';
import { beganOf } from '../IncidentTable';
import { usePostmortemsHrefs } from '../links';
import { isEntityRef, useInstantWords, useSeverityName } from '../shared';
import { TemplateValues } from './fillTemplate';

/** What templates may name of an incident. When the next update comes, a person says. */
export function useTemplateValues(incident: IncidentResponse): TemplateValues {
  const { t } = useTranslationRef(sharedTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const severityName = useSeverityName();
  const { textOf } = useInstantWords();
  const lead = incident.roles.find(({ role }) => role === 'lead')?.ref;
  return {
    ref: incident.ref,
    title: incident.title,
    severity: severityName(incident.severity),
    status: t(`status.incident.${incident.status}.label`),
    since: textOf(beganOf(incident)),
    lead: lead && isEntityRef(lead) ? shortRef(lead) : lead,
    link: new URL(hrefs.incident(incident), window.location.origin).href,
  };
}
