import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { useTabHref } from '../links';
import { CardBody } from './CardBody';

const useStyles = makeStyles({
  // What a few items take, so that the cards below stand still when they arrive.
  body: { minHeight: 160 },
});

/** What the entity whose page this is still owes, overdue first: one request. */
export function PostmortemsCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const allHref = useTabHref();
  const { loaded, trouble } = useLivePostmortems(
    { subject: entityRef },
    (api, signal) => api.getEntity(entityRef, { signal }),
  );
  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={<Link to={allHref}>{t('card.all')} →</Link>}
    >
      <div className={classes.body}>
        <LiveNotice trouble={trouble} />
        {loaded.status === 'loading' && (
          <Skeleton label={t('entity.loading')} heights={[40, 40, 40]} />
        )}
        {loaded.status === 'failed' && (
          <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
        )}
        {loaded.status === 'ready' && (
          <CardBody answer={loaded.value} allHref={allHref} />
        )}
      </div>
    </EntityInfoCard>
  );
}
