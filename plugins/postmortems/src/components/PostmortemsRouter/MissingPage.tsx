import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Missing } from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { sharedTranslationRef } from '../../translation';

/** An address below `/postmortems` at which there is nothing. */
export function MissingPage() {
  const { t } = useTranslationRef(sharedTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  return (
    <Missing title={t('missing.title')} text={t('missing.text')}>
      <Link to={root}>{t('missing.all')}</Link>
    </Missing>
  );
}
