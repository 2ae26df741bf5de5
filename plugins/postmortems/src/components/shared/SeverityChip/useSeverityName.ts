import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Severity } from '@nines/backstage-plugin-postmortems-common';
import { useSettings } from '../../../hooks';
import { sharedTranslationRef } from '../../../translation';

/** What a severity is called: `SEV-2 Major`; without the configured name where none is known. */
export function useSeverityName(): (severity: Severity) => string {
  const { t } = useTranslationRef(sharedTranslationRef);
  const settings = useSettings();
  const named = settings.status === 'ready' ? settings.value.severities : [];
  return severity => {
    const name = named.find(known => known.severity === severity)?.name;
    const number = `${severity}`;
    return name
      ? t('severity.named', { severity: number, name })
      : t('severity.name', { severity: number });
  };
}
