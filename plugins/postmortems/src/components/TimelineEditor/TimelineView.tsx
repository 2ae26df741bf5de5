import { useId, useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ListTimelineResponse,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import {
  formatCount,
  useNow,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { newId } from '../PostmortemEditor';
import { EventButtons } from './EventButtons';
import { EventConflictView } from './EventConflictView';
import { EventForm } from './EventForm';
import { EventRow } from './EventRow';
import { TimelineFilters } from './TimelineFilters';
import { draftOfEvent, newEvent } from './eventDraft';
import { NO_FILTER, filterEvents } from './filterEvents';
import { useEventMoves } from './useEventMoves';
import { TimelineSubject } from './useTimeline';

/** Rows that are drawn at once. */
const WINDOW = 100;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0, minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** The events that a filter leaves, a window of them at a time; one is written in its place. */
export function TimelineView(props: {
  subject: TimelineSubject;
  timeline: ListTimelineResponse;
  reload: () => void;
}) {
  const { subject, timeline, reload } = props;
  const { items, totalItems, allowedActions } = timeline;
  const classes = useStyles();
  const results = useResultStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const id = useId();
  const now = useNow();
  const moves = useEventMoves(subject, reload);
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(WINDOW);
  const [adding, setAdding] = useState<string>();
  const [editing, setEditing] = useState<WireTimelineEvent>();
  const found = useMemo(() => filterEvents(items, filter), [items, filter]);
  const canChange = allowedActions.includes('change');
  const stop = () => {
    setEditing(undefined);
    moves.dropConflict();
  };
  const row = (event: WireTimelineEvent) => {
    if (editing?.id !== event.id)
      return (
        <EventRow key={event.id} event={event}>
          {canChange && (
            <EventButtons
              event={event}
              moves={moves}
              onEdit={() => setEditing(event)}
            />
          )}
        </EventRow>
      );
    return (
      <li key={event.id}>
        {moves.conflict ? (
          <EventConflictView
            conflict={moves.conflict}
            current={event}
            isBusy={moves.isBusy}
            onMine={async draft => {
              if (await moves.save(event, draft)) stop();
            }}
            onTheirs={stop}
          />
        ) : (
          <EventForm
            label={t('timeline.edit')}
            idPrefix={`${id}-${event.id}`}
            start={draftOfEvent(editing)}
            isBusy={moves.isBusy}
            outcome={moves.outcome}
            onSave={async draft => {
              if (await moves.save(editing, draft)) stop();
            }}
            onCancel={stop}
          />
        )}
      </li>
    );
  };
  return (
    <>
      <TimelineFilters
        id={id}
        events={items}
        filter={filter}
        onChange={next => {
          setFilter(next);
          setShown(WINDOW);
        }}
      />
      <div className={classes.line}>
        <span role="status" className={results.line}>
          {t('timeline.results', {
            count: found.length,
            shown: formatCount(found.length),
            total: formatCount(totalItems),
          })}
        </span>
        {allowedActions.includes('add') && !adding && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => setAdding(newId('event'))}
          >
            {t('timeline.add')}
          </Button>
        )}
        <span role="status">{editing || adding ? '' : moves.outcome}</span>
      </div>
      {adding && (
        <EventForm
          label={t('timeline.add')}
          idPrefix={`${id}-new`}
          start={newEvent(now)}
          isBusy={moves.isBusy}
          outcome={moves.outcome}
          onSave={async draft => {
            if (await moves.add(draft, adding)) setAdding(undefined);
          }}
          onCancel={() => setAdding(undefined)}
        />
      )}
      {items.length === 0 && <div>{t('timeline.none')}</div>}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- without marks it is no list to some browsers */}
      <ol role="list" aria-label={t('timeline.label')} className={classes.list}>
        {found.slice(0, shown).map(row)}
      </ol>
      {found.length > shown && (
        <span>
          <Button
            size="small"
            variant="outlined"
            onClick={() => setShown(shown + WINDOW)}
          >
            {t('timeline.more', { left: formatCount(found.length - shown) })}
          </Button>
        </span>
      )}
    </>
  );
}
