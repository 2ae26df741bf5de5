import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import {
  AlertChip,
  EntityLink,
  formatInstant,
} from '@nines/backstage-plugin-slo-react';
import { alertsRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { AlertIncident } from '../AlertIncident';
import { AlertTimes } from '../AlertList';
import { useSloHref } from '../links';
import { RunbookLink, alertOfRunbook } from '../RunbookLink';
import { useHeadStyles } from '../SloPage/headStyles';

/** What the page is about: which alert, in which state, since when, why in one sentence, and the runbook. */
export function AlertHead(props: { alert: AlertResponse; now: number }) {
  const { alert, now } = props;
  const { entity, sloRef } = alert;
  const classes = useHeadStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useRouteRef(alertsRouteRef)();
  const sloHref = useSloHref();
  const slo = {
    entityRef: entity.entityRef,
    slo: alert.slo,
    objective: alert.objective,
  };
  return (
    <header>
      <div className={classes.small}>
        <Link to={alerts}>← {t('alert.back')}</Link>
      </div>
      <div className={classes.line}>
        <h2 className={classes.title}>{alert.name}</h2>
        <AlertChip alert={alert} />
      </div>
      <Typography variant="body1">{alert.sentence}</Typography>
      <div className={classes.line}>
        <RunbookLink of={alertOfRunbook(alert)} />
        <AlertIncident alert={alert} />
      </div>
      <div className={`${classes.line} ${classes.small}`}>
        <span>
          <EntityLink entityRef={entity.entityRef}>{entity.title}</EntityLink>
        </span>
        <span title={sloRef}>
          <Link to={sloHref(slo)}>{alert.title}</Link>
        </span>
        {entity.owner && (
          <span>
            <EntityLink entityRef={entity.owner} />
          </span>
        )}
        <span title={formatInstant(alert.firedAt)}>
          {formatInstant(alert.firedAt)}
        </span>
      </div>
      <div className={classes.small}>
        <AlertTimes alert={alert} now={now} />
        {alert.resolveReason && (
          <div>{t(`alert.resolved.${alert.resolveReason}`)}</div>
        )}
      </div>
    </header>
  );
}
