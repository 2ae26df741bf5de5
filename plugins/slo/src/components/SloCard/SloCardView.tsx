import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  Loadable,
  Skeleton,
  SloStateChip,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { useAllSlosHref } from '../links';
import { worstObjective } from '../worstObjective';
import { SloCardBody } from './SloCardBody';

const useStyles = makeStyles({
  room: { containerType: 'inline-size' },
  body: {
    // What a few objectives take, so that the cards below stand still when they arrive.
    minHeight: 302,
    '@container (min-width: 700px)': { minHeight: 206 },
  },
});

/** The card in each of its states; gets its data as props. */
export function SloCardView(props: {
  entityRef: string;
  slos: Loadable<EntitySlosResponse>;
  now: number;
}) {
  const { entityRef, slos, now } = props;
  const classes = useStyles();
  const allHref = useAllSlosHref(entityRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const worst =
    slos.status === 'ready' ? worstObjective(slos.value) : undefined;
  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={
        <>
          {worst && <SloStateChip state={worst.state} />}
          <Link to={allHref}>{t('card.all')} →</Link>
        </>
      }
    >
      <div className={classes.room}>
        <div className={classes.body}>
          {slos.status === 'loading' && (
            <Skeleton
              label={t('card.loading')}
              heights={[24, 24, 24, 24, 24]}
            />
          )}
          {slos.status === 'failed' && (
            <FailurePanel error={slos.error} retry={slos.retry} />
          )}
          {slos.status === 'ready' && (
            <SloCardBody slos={slos.value} allHref={allHref} now={now} />
          )}
        </div>
      </div>
    </EntityInfoCard>
  );
}
