import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { EntityLink, Section } from '@nines/backstage-plugin-slo-react';
import { alertRouteRef, runRouteRef } from '../../routes';
import { incidentsTranslationRef } from '../../translation';
import { SloLink } from '../SloLink';

const useStyles = makeStyles(theme => ({
  lists: {
    '& ul': {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 1),
      padding: 0,
      overflowWrap: 'anywhere',
    },
  },
}));

/** Alerts, SLOs, services and checklists that belong to an incident. */
export function LinkedSection({ incident }: { incident: IncidentResponse }) {
  const { alerts, sloRefs, entityRefs, runs } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const alertRoute = useRouteRef(alertRouteRef);
  const runRoute = useRouteRef(runRouteRef);
  return (
    <Section title={t('linked.title')}>
      <div className={classes.lists}>
        <Typography variant="subtitle2" component="h4">
          {t('linked.alerts')}
        </Typography>
        {alerts.length === 0 && <div>{t('linked.noAlerts')}</div>}
        <ul>
          {alerts.map(({ occurrence, name = occurrence }) => (
            <li key={occurrence}>
              {alertRoute ? (
                <Link to={alertRoute({ id: occurrence })}>{name}</Link>
              ) : (
                name
              )}
            </li>
          ))}
        </ul>
        <Typography variant="subtitle2" component="h4">
          {t('linked.slos')}
        </Typography>
        {sloRefs.length === 0 && <div>{t('linked.noSlos')}</div>}
        <ul>
          {sloRefs.map(sloRef => (
            <li key={sloRef}>
              <SloLink sloRef={sloRef} />
            </li>
          ))}
        </ul>
        <Typography variant="subtitle2" component="h4">
          {t('linked.entities')}
        </Typography>
        {entityRefs.length === 0 && <div>{t('linked.noEntities')}</div>}
        <ul>
          {entityRefs.map(ref => (
            <li key={ref}>
              <EntityLink entityRef={ref} />
            </li>
          ))}
        </ul>
        <Typography variant="subtitle2" component="h4">
          {t('linked.runs')}
        </Typography>
        {runs.length === 0 && <div>{t('linked.noRuns')}</div>}
        <ul>
          {runs.map(({ id, title }) => (
            <li key={id}>
              {runRoute ? <Link to={runRoute({ id })}>{title}</Link> : title}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
