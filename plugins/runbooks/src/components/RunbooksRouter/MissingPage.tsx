import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Missing } from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';

/** An address below `/runbooks` at which there is nothing. */
export function MissingPage() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  return (
    <Missing title={t('missing.title')} text={t('missing.text')}>
      <Link to={root}>{t('open.all')}</Link>
    </Missing>
  );
}
