import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { safeUrl } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** What to do, as the definition says; an address that may not be followed is shown as the text that it is. */
export function RunbookLink({ url }: { url: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const href = safeUrl(url);
  if (!href)
    return (
      <span>
        {t('alert.runbook')}: <code>{url}</code>
      </span>
    );
  return <Link to={href}>{t('alert.runbook')} →</Link>;
}
