import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChangeEventRequest,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { isConflict } from '../../hooks';
import { writingTranslationRef } from '../../translation';
import { EventDraft, changesOfEvent, fieldsOfEvent } from './eventDraft';
import { TimelineSubject } from './useTimeline';

/** An event that somebody else changed while it was written here. */
export type EventConflict = {
  readonly draft: EventDraft;
  /** Of the event that both began with. */
  readonly before: WireTimelineEvent;
};

/** What a person can do to a timeline. */
export type EventMoves = {
  readonly isBusy: boolean;
  readonly outcome: string;
  readonly conflict: EventConflict | undefined;
  readonly add: (draft: EventDraft, key: string) => Promise<boolean>;
  /** Saves against the event that was seen; false where somebody else was first, and then both texts stand. */
  readonly save: (
    before: WireTimelineEvent,
    draft: EventDraft,
  ) => Promise<boolean>;
  readonly mark: (
    event: WireTimelineEvent,
    changes: ChangeEventRequest['changes'],
    done: string,
  ) => Promise<boolean>;
  readonly dropConflict: () => void;
};

export function useEventMoves(
  subject: TimelineSubject,
  reload: () => void,
): EventMoves {
  const api = useApi(postmortemsApiRef);
  const { t } = useTranslationRef(writingTranslationRef);
  const action = useAction(reload);
  const [conflict, setConflict] = useState<EventConflict>();
  const change = (
    event: WireTimelineEvent,
    changes: ChangeEventRequest['changes'],
  ) => api.changeEvent(subject, event.id, { version: event.version, changes });
  return {
    isBusy: action.isBusy,
    outcome: action.outcome,
    conflict,
    dropConflict: () => setConflict(undefined),
    add: (draft, key) =>
      action.run(async () => {
        const fields = fieldsOfEvent(draft);
        if (fields) await api.addEvent(subject, { ...fields, key });
      }, t('timeline.added')),
    save: (before, draft) =>
      action.run(async () => {
        const changes = changesOfEvent(before, draft);
        if (Object.keys(changes).length === 0) return;
        try {
          await change(before, changes);
          setConflict(undefined);
        } catch (error) {
          if (!isConflict(error)) throw error;
          setConflict({ draft, before });
          throw new Error(t('timeline.conflict.short'));
        }
      }, t('timeline.saved')),
    mark: (event, changes, done) =>
      action.run(() => change(event, changes), done),
  };
}
