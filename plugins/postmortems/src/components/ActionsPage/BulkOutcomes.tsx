import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  BulkActionItemsResponse,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { formatCount } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';

/** What came of each; those that were not changed first. */
export function BulkOutcomes(props: {
  items: readonly WireActionItem[];
  results: BulkActionItemsResponse['results'];
}) {
  const { items, results } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const isDone = ({ outcome }: (typeof results)[number]) =>
    outcome === 'changed' || outcome === 'unchanged';
  const ordered = [
    ...results.filter(result => !isDone(result)),
    ...results.filter(isDone),
  ];
  const changed = results.filter(({ outcome }) => outcome === 'changed').length;
  return (
    <>
      <div role="status">
        {t('bulk.done', {
          changed: formatCount(changed),
          total: formatCount(results.length),
        })}
      </div>
      <ul aria-label={t('bulk.results')}>
        {ordered.map(({ id, ref, outcome, message }) => {
          const item = items.find(one => one.id === id);
          return (
            <li key={id} style={{ overflowWrap: 'anywhere' }}>
              {ref ?? item?.ref} {item?.title}:{' '}
              <strong>{t(`bulk.outcome.${outcome}`)}</strong>
              {message && `. ${message}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
