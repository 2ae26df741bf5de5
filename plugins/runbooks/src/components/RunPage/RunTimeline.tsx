import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  TimeDistance,
  formatInstant,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { useEventText } from './useEventText';

const useStyles = makeStyles(theme => ({
  timeline: { fontSize: '0.875rem' },
  list: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    // Beside other words, colour alone would not tell a link
    '& a': { textDecoration: 'underline' },
  },
  quiet: {
    color: quietText(theme),
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** Everything that was done in a run, in order. */
export function RunTimeline({ run }: { run: RunResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const eventText = useEventText(run);
  const now = useNow();
  return (
    <details className={classes.timeline}>
      <summary>{t('run.timeline')}</summary>
      <ol className={classes.list}>
        {run.events.map(event => (
          <li key={event.sequence}>
            <EntityLink entityRef={event.by} /> {eventText(event)}
            {event.note && <>: {event.note}</>}{' '}
            <span className={classes.quiet}>
              {formatInstant(event.at)} ·{' '}
              <TimeDistance at={event.at} now={now} isPast />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
