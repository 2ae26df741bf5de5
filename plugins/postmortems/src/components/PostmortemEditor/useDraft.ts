import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { DraftSession } from './DraftSession';
import { DraftView } from './DraftView';

/** A postmortem in the making, and how to write in it. */
export type Draft = DraftView &
  Pick<DraftSession, 'change' | 'save' | 'decide' | 'dismissNotes'>;

/**
 * Writes a postmortem. Must be mounted anew for another one.
 *
 * @param record - as it was last read.
 * @param onAnswer - takes it as it is after a save.
 */
export function useDraft(
  record: PostmortemResponse,
  onAnswer: (record: PostmortemResponse) => void,
): Draft {
  const api = useApi(postmortemsApiRef);
  const { t } = useTranslationRef(writingTranslationRef);
  const [session] = useState(() => new DraftSession({ api, record, onAnswer }));
  const view = useSyncExternalStore(session.subscribe, session.view);
  useEffect(() => session.meet(record), [session, record]);
  useEffect(() => session.open(), [session]);
  const question = t('writing.leave');
  useEffect(() => guardLeaving(session, question), [session, question]);
  const { change, save, decide, dismissNotes } = session;
  return { ...view, change, save, decide, dismissNotes };
}

/** Warns before unsaved text is left behind: by closing the page, and by a link of it. */
function guardLeaving(session: DraftSession, question: string) {
  const onUnload = (event: BeforeUnloadEvent) => {
    if (session.isUnsaved) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !session.isUnsaved) return;
    const isSamePage = link.pathname === window.location.pathname;
    if (isSamePage || link.target === '_blank' || isNewTab(event)) return;
    // The browser's own question: the only one that holds a click back until it is answered
    // eslint-disable-next-line no-alert
    if (window.confirm(question)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('beforeunload', onUnload);
  document.addEventListener('click', onClick, true);
  return () => {
    window.removeEventListener('beforeunload', onUnload);
    document.removeEventListener('click', onClick, true);
  };
}

function isNewTab(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}
