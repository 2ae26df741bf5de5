import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { WireIncident } from '@nines/backstage-plugin-postmortems-common';
import { shortRef, useNow } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { beganOf } from '../IncidentTable';
import { usePostmortemsHrefs } from '../links';
import { IncidentStatusChip, InstantText, useSeverityName } from '../shared';
import { useRowStyles } from './rowStyles';

/** Incidents under way, worst first. */
export function UnderWay(props: {
  incidents: readonly WireIncident[];
  total: number;
}) {
  const { incidents, total } = props;
  const classes = useRowStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const severityName = useSeverityName();
  const now = useNow();
  const more = total - incidents.length;
  return (
    <section aria-label={t('home.underWay')}>
      <Typography variant="subtitle2" component="h3" className={classes.head}>
        {t('home.underWay')}
      </Typography>
      {incidents.length === 0 && <div>{t('home.noneUnderWay')}</div>}
      <ul className={classes.list} aria-label={t('home.underWay')}>
        {incidents.map(incident => (
          <li key={incident.id} className={classes.row}>
            <span>
              <IncidentStatusChip status={incident.status} />
            </span>
            <span>
              <Link to={hrefs.incident(incident)}>{incident.title}</Link>
              <div className={classes.quiet}>
                {[
                  severityName(incident.severity),
                  ...incident.entityRefs.map(shortRef),
                ].join(' · ')}
                {' · '}
                <InstantText instant={beganOf(incident)} now={now} />
              </div>
            </span>
          </li>
        ))}
      </ul>
      <Link to={hrefs.incidents}>
        {more > 0
          ? t('home.moreIncidents', { count: more })
          : t('home.allIncidents')}{' '}
        →
      </Link>
    </section>
  );
}
