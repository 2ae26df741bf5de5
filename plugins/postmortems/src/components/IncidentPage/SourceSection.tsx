import AbsentIcon from '@material-ui/icons/RemoveCircleOutline';
import FailingIcon from '@material-ui/icons/CloudOff';
import OkIcon from '@material-ui/icons/CheckCircleOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  TimeDistance,
  useNow,
  useStateColors,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';

type Source = IncidentResponse['sources'][number];

const LOOKS = {
  failing: { Icon: FailingIcon, color: 'exhausted' },
  unknown: { Icon: UnknownIcon, color: 'noData' },
  ok: { Icon: OkIcon, color: 'healthy' },
  absent: { Icon: AbsentIcon, color: 'noData' },
} as const;

/** Failures first. */
const ORDER = ['failing', 'unknown', 'ok', 'absent'] as const;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
    '& svg': { fontSize: '1rem', verticalAlign: 'text-bottom' },
    overflowWrap: 'anywhere',
  },
}));

/** How each source of the timeline fares: a silent one must not look like a quiet night. */
export function SourceSection(props: { sources: readonly Source[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const ordered = ORDER.flatMap(status =>
    props.sources.filter(source => source.status === status),
  );
  return (
    <Section title={t('sources.title')}>
      <ul className={classes.list}>
        {ordered.map(source => (
          <SourceLine key={source.source} source={source} />
        ))}
      </ul>
    </Section>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const colors = useStateColors();
  const now = useNow();
  const { Icon, color } = LOOKS[source.status];
  return (
    <li>
      <span style={{ color: colors[color] }}>
        <Icon aria-hidden />
      </span>{' '}
      {t(`sources.name.${source.source}`)}:{' '}
      {t(`sources.status.${source.status}`)}{' '}
      {source.readAt && <TimeDistance at={source.readAt} now={now} isPast />}
      {source.message && `. ${source.message}`}
      {source.status === 'failing' && `. ${t('sources.gap')}`}
    </li>
  );
}
