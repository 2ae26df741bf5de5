import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireTimelineEvent } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { MergeView } from '../MergeView';
import { EventDraft, changesOfEvent, draftOfEvent } from './eventDraft';
import { EventConflict } from './useEventMoves';

const FIELDS = [
  'at',
  'endAt',
  'kind',
  'text',
  'visibility',
  'evidenceUrl',
] as const;

/** Somebody else changed the event first: for each field that was written here, both texts and a choice. What is not chosen stays as theirs. */
export function EventConflictView(props: {
  conflict: EventConflict;
  /** As it is now. */
  current: WireTimelineEvent;
  isBusy: boolean;
  onMine: (draft: EventDraft) => void;
  onTheirs: () => void;
}) {
  const { conflict, current, isBusy, onMine, onTheirs } = props;
  const { t } = useTranslationRef(writingTranslationRef);
  const mine = changesOfEvent(conflict.before, conflict.draft);
  const theirs = draftOfEvent(current);
  const fields = FIELDS.filter(field => field in mine);
  return (
    <MergeView
      title={t('timeline.conflict.title')}
      text={t('timeline.conflict.text')}
      conflicts={fields.map(field => ({
        field: t(`timeline.field.${field}`),
        base: undefined,
        mine: shown(conflict.draft[field]),
        theirs: shown(theirs[field]),
      }))}
      names={{ mine: t('merge.mine'), theirs: t('merge.theirs') }}
      isBusy={isBusy}
      onDecide={choices => {
        const taken = fields.filter(
          field => choices[t(`timeline.field.${field}`)] === 'mine',
        );
        if (taken.length === 0) return onTheirs();
        const chosen = taken.map(field => [field, conflict.draft[field]]);
        return onMine({ ...theirs, ...Object.fromEntries(chosen) });
      }}
    />
  );
}

/** A time as its moment; all else as it is. */
function shown(value: EventDraft[keyof EventDraft]): unknown {
  return typeof value === 'object' ? value.at : value;
}
