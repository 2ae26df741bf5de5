import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  POSTMORTEM_STATUSES,
  PostmortemResponse,
  PostmortemStatus,
} from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { Draft } from '../PostmortemEditor';
import { ReasonDialog } from '../shared';

const MOVES = ['submit', 'publish', 'close', 'withdraw', 'reopen'] as const;

type Move = (typeof MOVES)[number];

/** Moves the postmortem on, or back with a reason. What is unsaved is saved first. */
export function StatusActions(props: {
  record: PostmortemResponse;
  draft: Draft;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, draft, onAnswer, reload } = props;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const action = useAction(reload);
  const [asking, setAsking] = useState<Move>();
  const moves = MOVES.filter(move => record.allowedActions.includes(move));
  const move = (to: Move, reason?: string) =>
    action.run(async () => {
      if (!(await draft.save())) throw new Error(t('postmortem.unsaved'));
      const { version } = await api.getPostmortem(record.id);
      onAnswer(
        await api.changePostmortemStatus(record.id, {
          version,
          status: targetOf(to, record.status),
          ...(reason !== undefined && { reason }),
        }),
      );
    }, t(`postmortem.moved.${to}`));
  return (
    <>
      {moves.map(to => (
        <Button
          key={to}
          size="small"
          variant="outlined"
          color={isBack(to) ? 'default' : 'primary'}
          disabled={action.isBusy}
          onClick={() => (isBack(to) ? setAsking(to) : move(to))}
        >
          {t(labelOf(to, record.status))}
        </Button>
      ))}
      <span role="status">{asking ? '' : action.outcome}</span>
      {asking && (
        <ReasonDialog
          title={t(`postmortem.move.${asking}`)}
          text={t(`postmortem.moveText.${asking}`)}
          label={t(`postmortem.move.${asking}`)}
          isNeeded
          isBusy={action.isBusy}
          outcome={action.outcome}
          onConfirm={reason => move(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** From in review, submitting it on is the end of the review. */
function labelOf(move: Move, from: PostmortemStatus) {
  return move === 'submit' && from === 'in_review'
    ? 'postmortem.move.conclude'
    : (`postmortem.move.${move}` as const);
}

function isBack(move: Move): boolean {
  return move === 'withdraw' || move === 'reopen';
}

/** One step on, or back to the draft. */
function targetOf(move: Move, from: PostmortemStatus): PostmortemStatus {
  if (isBack(move)) return 'draft';
  const next = POSTMORTEM_STATUSES.indexOf(from) + 1;
  return POSTMORTEM_STATUSES[next] ?? from;
}
