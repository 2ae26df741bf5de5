import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { Draft } from '../PostmortemEditor';

/** Takes times, timeline, runbooks and cost of its incidents anew; what a person wrote stays. */
export function RecomputeButton(props: {
  record: PostmortemResponse;
  draft: Draft;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, draft, onAnswer, reload } = props;
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const action = useAction(reload);
  const recompute = () =>
    action.run(async () => {
      if (!(await draft.save()))
        throw new Error(tPostmortems('postmortem.unsaved'));
      const { version } = await api.getPostmortem(record.id);
      onAnswer(await api.recompute(record.id, version));
    }, t('impact.recomputed'));
  return (
    <>
      <Button size="small" disabled={action.isBusy} onClick={recompute}>
        {t('impact.recompute')}
      </Button>
      <span role="status">{action.outcome}</span>
    </>
  );
}
