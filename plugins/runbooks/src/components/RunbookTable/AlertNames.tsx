import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { runbooksTranslationRef } from '../../translation';

/** The first alerts of a runbook; all of them on hover. */
export function AlertNames({ alerts }: { alerts: readonly string[] }) {
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (alerts.length === 0) return <>–</>;
  const [first, ...others] = alerts;
  return (
    <span title={alerts.join(', ')}>
      {first}
      {others.length > 0 &&
        ` ${t('browse.more', { number: `${others.length}` })}`}
    </span>
  );
}
