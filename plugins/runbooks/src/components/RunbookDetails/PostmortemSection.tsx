import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import {
  Section,
  postmortemsApiRef,
  useRequest,
} from '@nines/backstage-plugin-slo-react';
import { postmortemRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';

/** A glance at the past; the list of postmortems has the others. */
const MOST = 5;

type PostmortemsApi = typeof postmortemsApiRef.T;

/** What happened when the runbook was used; nothing in a portal without the postmortems plugin, and while nothing is known. */
export function PostmortemSection({ runbookRef }: { runbookRef: string }) {
  const postmortems = useApiHolder().get(postmortemsApiRef);
  return postmortems ? (
    <UsedIn postmortems={postmortems} runbookRef={runbookRef} />
  ) : null;
}

function UsedIn(props: { postmortems: PostmortemsApi; runbookRef: string }) {
  const { postmortems, runbookRef } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const href = useRouteRef(postmortemRouteRef);
  const found = useRequest({ subject: runbookRef }, signal =>
    postmortems.listPostmortems(
      { runbook: runbookRef, limit: MOST },
      { signal },
    ),
  );
  if (found.status !== 'ready' || !href) return null;
  const { items, totalItems } = found.value;
  if (items.length === 0) return null;
  return (
    <Section title={t('details.usedIn')}>
      <ul>
        {items.map(({ id, ref, title }) => (
          <li key={id}>
            <Link to={href({ id: ref })}>
              {ref} {title}
            </Link>
          </li>
        ))}
      </ul>
      {totalItems > MOST && t('details.moreUses', { rest: String(totalItems - MOST) })}
    </Section>
  );
}
