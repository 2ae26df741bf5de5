import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Missing } from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';

/** An address below `/slo` at which there is nothing. */
export function MissingPage() {
  const { t } = useTranslationRef(sloTranslationRef);
  const fleet = useRouteRef(rootRouteRef)();
  return (
    <Missing title={t('missing.page.title')} text={t('missing.page.text')}>
      <Link to={fleet}>{t('missing.all')}</Link>
    </Missing>
  );
}
