import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { MergeView, Side } from '../MergeView';

/** File and portal both changed: for each field, which of them is to stand. */
export function ImportConflict(props: {
  record: PostmortemResponse;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, onAnswer, reload } = props;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const action = useAction(reload);
  const conflict = record.source?.conflict ?? [];
  if (conflict.length === 0 || !record.allowedActions.includes('edit'))
    return <div role="status">{action.outcome}</div>;
  const decide = (choices: Record<string, Side>) =>
    action.run(async () => {
      let { version } = record;
      for (const take of ['source', 'portal'] as const) {
        const side = take === 'portal' ? 'mine' : 'theirs';
        const fields = Object.keys(choices).filter(
          field => choices[field] === side,
        );
        if (fields.length === 0) continue;
        const request = { version, take, fields };
        const answer = await api.resolveImport(record.id, request);
        version = answer.version;
        onAnswer(answer);
      }
    }, t('importSource.resolved'));
  return (
    <>
      <MergeView
        title={t('importSource.conflict')}
        text={t('importSource.conflictText')}
        conflicts={conflict.map(({ field, portal, source }) => ({
          field,
          base: undefined,
          mine: portal,
          theirs: source,
        }))}
        names={{
          mine: t('importSource.portal'),
          theirs: t('importSource.source'),
        }}
        isBusy={action.isBusy}
        onDecide={decide}
      />
      <div role="status">{action.outcome}</div>
    </>
  );
}
