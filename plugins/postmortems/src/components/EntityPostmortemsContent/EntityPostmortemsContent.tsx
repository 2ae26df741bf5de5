import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { EntityView } from './EntityView';

/** Incidents, action items and postmortems of the entity whose page this is: one request. */
export function EntityPostmortemsContent() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { loaded, trouble } = useLivePostmortems(
    { subject: entityRef },
    (api, signal) => api.getEntity(entityRef, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('entity.loading')} heights={[24, 160, 240]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return (
    <>
      <LiveNotice trouble={trouble} />
      <EntityView answer={loaded.value} reload={loaded.reload} />
    </>
  );
}
