import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailurePanel,
  Skeleton,
  useEntitySlos,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { EntityAlerts } from '../EntityAlerts';
import { ExternalAlerts } from '../ExternalAlerts';
import { EntitySlosView } from './EntitySlosView';

const useStyles = makeStyles(theme => ({
  alerts: { marginTop: theme.spacing(2.5) },
}));

/** The SLO tab of the entity whose page this is: every objective opened, and what is wrong with the definitions. */
export function EntitySloContent() {
  const classes = useStyles();
  const { entity } = useEntity();
  const { t } = useTranslationRef(sloTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const slos = useEntitySlos(entityRef);
  const now = useNow();
  switch (slos.status) {
    case 'loading':
      return (
        <Skeleton label={t('tab.loading')} heights={[28, 172, 172, 172]} />
      );
    case 'failed':
      return <FailurePanel error={slos.error} retry={slos.retry} />;
    default:
      return (
        <>
          <EntitySlosView slos={slos.value} now={now} />
          {slos.value.objectives.length > 0 && (
            <div className={classes.alerts}>
              <EntityAlerts entityRef={entityRef} now={now} />
            </div>
          )}
          <div className={classes.alerts}>
            <ExternalAlerts entityRef={entityRef} now={now} />
          </div>
        </>
      );
  }
}
