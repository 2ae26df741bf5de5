import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  PostmortemResponse,
  WireReview,
} from '@nines/backstage-plugin-postmortems-common';
import {
  SafeMarkdown,
  TimeDistance,
  postmortemsApiRef,
  quietText,
  useAction,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { PersonRef, ReasonDialog } from '../shared';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  list: {
    '& a': { textDecoration: 'underline' },
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

type Verdict = WireReview['verdict'];

/** Who has read it and what they said; approvals that it needs and has. One that was given before a change that counts, counts no more. */
export function ReviewPanel(props: {
  record: PostmortemResponse;
  /** Saves what is unsaved: a reviewer judges what is there. */
  save: () => Promise<boolean>;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, save, onAnswer, reload } = props;
  const { reviews, approvals } = record;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const now = useNow();
  const api = useApi(postmortemsApiRef);
  const action = useAction(reload);
  const [asking, setAsking] = useState<Verdict>();
  const review = (verdict: Verdict, note?: string) =>
    action.run(async () => {
      if (!(await save())) throw new Error(t('postmortem.unsaved'));
      const { version } = record;
      const request = { version, verdict, ...(note && { note }) };
      onAnswer(await api.reviewPostmortem(record.id, request));
    }, t(`review.done.${verdict}`));
  return (
    <>
      <div>
        {t('review.approvals', {
          given: `${approvals.given}`,
          needed: `${approvals.needed}`,
        })}{' '}
        {record.severity === 1 && t('review.severityOne')}
      </div>
      {reviews.length === 0 && (
        <span className={classes.quiet}>{t('review.none')}</span>
      )}
      <ul className={classes.list} aria-label={t('postmortem.part.reviews')}>
        {reviews.map(({ id, byRef, verdict, at, note, isStale }) => (
          <li key={id}>
            <PersonRef personRef={byRef} /> {t(`review.verdict.${verdict}`)}{' '}
            <TimeDistance at={at} now={now} isPast />
            {isStale && ` · ${t('review.stale')}`}
            {note && <SafeMarkdown markdown={note} />}
          </li>
        ))}
      </ul>
      {record.allowedActions.includes('review') && (
        <div className={classes.line}>
          <Button
            size="small"
            variant="outlined"
            color="primary"
            disabled={action.isBusy}
            onClick={() => setAsking('approve')}
          >
            {t('review.do.approve')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            disabled={action.isBusy}
            onClick={() => setAsking('request_changes')}
          >
            {t('review.do.request_changes')}
          </Button>
        </div>
      )}
      <span role="status">{asking ? '' : action.outcome}</span>
      {asking && (
        <ReasonDialog
          title={t(`review.do.${asking}`)}
          text={t(`review.text.${asking}`)}
          label={t(`review.do.${asking}`)}
          isNeeded={asking === 'request_changes'}
          isBusy={action.isBusy}
          outcome={action.outcome}
          onConfirm={note => review(asking, note)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
