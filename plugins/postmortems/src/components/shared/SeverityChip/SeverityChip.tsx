import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Severity } from '@nines/backstage-plugin-postmortems-common';
import {
  Chip,
  useStateColors,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { useSettings } from '../../../hooks';
import { sharedTranslationRef } from '../../../translation';
import { SEVERITY_COLORS, SeverityIcon } from './SeverityIcon';
import { useSeverityName } from './useSeverityName';

/** How bad it is: a figure, a name, and on hover or focus the criteria. */
export function SeverityChip(props: { severity: Severity; isBrief?: boolean }) {
  const { severity, isBrief } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  const settings = useSettings();
  const nameOf = useSeverityName();
  const kind = SEVERITY_COLORS[severity];
  const criteria =
    settings.status === 'ready'
      ? settings.value.severities.find(known => known.severity === severity)
          ?.criteria
      : undefined;
  return (
    <Chip
      color={useStateColors()[kind]}
      fill={useStateFills()[kind]}
      icon={<SeverityIcon severity={severity} />}
      label={nameOf(severity)}
      sentence={criteria || t(`severity.sentence.${severity}`)}
      isBrief={isBrief}
    />
  );
}
