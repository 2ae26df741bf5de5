import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { WireLocation } from '@nines/backstage-plugin-slo-common';
import {
  TimeDistance,
  useStateColors,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { RefreshButton } from './RefreshButton';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: '0.8125rem',
    '& li': { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  },
  place: { fontFamily: 'monospace' },
  message: { color: quietText(theme) },
}));

/** Where the entity's definitions are read, and how the last reading went. */
export function LocationList(props: {
  entityRef: string;
  locations: readonly WireLocation[];
  now: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (props.locations.length === 0) return null;
  return (
    <section aria-label={t('tab.locations')}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h3">
          {t('tab.locations')}
        </Typography>
        <RefreshButton entityRef={props.entityRef} />
      </div>
      <ul className={classes.list}>
        {props.locations.map(location => (
          <LocationLine
            key={location.location}
            location={location}
            now={props.now}
          />
        ))}
      </ul>
    </section>
  );
}

function LocationLine(props: { location: WireLocation; now: number }) {
  const { location, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const colors = useStateColors();
  const color = location.status === 'ok' ? undefined : colors.atRisk;
  return (
    <li>
      <span className={classes.place}>
        {location.url ? (
          <Link to={location.url}>{location.location}</Link>
        ) : (
          location.location
        )}
      </span>{' '}
      <span style={{ color }}>{t(`location.${location.status}`)}</span>
      {' · '}
      {location.lastReadAt ? (
        <>
          {t('tab.lastRead')}{' '}
          <TimeDistance at={location.lastReadAt} now={now} />
        </>
      ) : (
        t('tab.neverRead')
      )}
      {location.message && (
        <div className={classes.message}>{location.message}</div>
      )}
    </li>
  );
}
