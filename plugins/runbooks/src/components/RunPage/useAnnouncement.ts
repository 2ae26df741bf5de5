import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import { shortRef } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { useEventText } from './useEventText';

/** What others did since the page was opened, for a line that screen readers read out: the latest move, by whom. */
export function useAnnouncement(run: RunResponse): string {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const eventText = useEventText(run);
  const identity = useApi(identityApiRef);
  const [me, setMe] = useState<string>();
  const opened = useRef(run.version);
  useEffect(() => {
    let isWanted = true;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => isWanted && setMe(userEntityRef),
      () => isWanted && setMe(''),
    );
    return () => {
      isWanted = false;
    };
  }, [identity]);
  if (me === undefined) return '';
  const latest = run.events.at(-1);
  if (!latest || latest.sequence <= opened.current || latest.by === me)
    return '';
  return t('run.other', { who: shortRef(latest.by), what: eventText(latest) });
}
