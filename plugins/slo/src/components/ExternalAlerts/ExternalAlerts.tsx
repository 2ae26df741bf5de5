import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SLO_SIGNAL_CHANNEL } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  LiveNotice,
  Section,
  Skeleton,
  useAlertRequest,
  useLive,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ExternalAlertsView } from './ExternalAlertsView';

/** What others evaluate and is open on an entity; nothing where nobody could tell, or nothing could be its own. */
export function ExternalAlerts(props: { entityRef: string; now: number }) {
  const { entityRef, now } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    entityRef,
    useAlertRequest({ subject: entityRef }, (alerts, signal) =>
      alerts.getExternalAlerts(entityRef, { signal }),
    ),
  );
  if (loaded.status === 'ready') {
    const { sources, selection, problem } = loaded.value;
    if (sources.length === 0 && !problem) return null;
    if (!selection && !problem) return null;
  }
  return (
    <Section title={t('external.title')}>
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('external.loading')} heights={[48]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <ExternalAlertsView answer={loaded.value} now={now} />
      )}
    </Section>
  );
}
