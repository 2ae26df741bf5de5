import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityLink,
  Missing,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';

/** The page of an SLO that is not there, or of an entity that is not: the backend does not tell them apart. */
export function MissingSlo(props: { entityRef: string; slo: string }) {
  const { entityRef, slo } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const fleet = useRouteRef(rootRouteRef)();
  const entity = shortRef(entityRef);
  return (
    <Missing
      title={t('missing.slo.title')}
      text={t('missing.slo.text', { slo, entity })}
    >
      <Link to={fleet}>{t('missing.all')}</Link>
      <EntityLink entityRef={entityRef}>
        {t('missing.slo.entity', { entity })}
      </EntityLink>
    </Missing>
  );
}
