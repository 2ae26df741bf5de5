import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { safeUrl } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { AlertOfRunbook, useOpenRunbook } from './useOpenRunbook';

/**
 * What to do. With the runbooks plugin it leads to whichever page stands for the alert; without it to what the alert gives, and
 * what may not be followed is shown as the text that it is.
 */
export function RunbookLink({ of }: { of: AlertOfRunbook }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const open = useOpenRunbook();
  if (open) return <Link to={open(of)}>{t('alert.runbook')} →</Link>;
  if (!of.runbook) return null;
  const href = safeUrl(of.runbook);
  if (!href)
    return (
      <span>
        {t('alert.runbook')}: <code>{of.runbook}</code>
      </span>
    );
  return <Link to={href}>{t('alert.runbook')} →</Link>;
}
