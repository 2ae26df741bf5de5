import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import {
  Section,
  formatInstant,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { shownActor } from '../shownActor';
import { NoteForm } from './NoteForm';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    containerType: 'inline-size',
  },
  event: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.5, 0),
    fontSize: '0.8125rem',
    '@container (min-width: 640px)': {
      gridTemplateColumns: '170px 110px minmax(0, 1fr)',
      padding: '2px 0',
    },
  },
  quiet: { color: quietText(theme) },
  message: {
    gridColumn: '1 / -1',
    overflowWrap: 'anywhere',
    '@container (min-width: 640px)': { gridColumn: 'auto' },
  },
}));

/** All that happened, latest first, and a word of one's own. */
export function AlertTimeline(props: {
  alert: AlertResponse;
  onChange: () => void;
}) {
  const { alert, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const events = [...alert.timeline].reverse();
  return (
    <Section title={t('alert.timeline.title')}>
      {alert.allowedActions.includes('note') && (
        <NoteForm alertId={alert.id} onChange={onChange} />
      )}
      <ol aria-label={t('alert.timeline.title')} className={classes.list}>
        {events.map(({ sequence, at, type, actor, message, destination }) => (
          <li key={sequence} className={classes.event}>
            <time dateTime={at} className={classes.quiet}>
              {formatInstant(at)}
            </time>
            <span>{t(`alert.event.${type}`)}</span>
            <span className={classes.message}>
              {message}
              {destination && !message.includes(destination) && (
                <> ({destination})</>
              )}
              {actor && <> · {shownActor(actor)}</>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
