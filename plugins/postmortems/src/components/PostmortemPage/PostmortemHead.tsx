import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { ExportMenu } from '../ExportMenu';
import { HistoryDrawer } from '../HistoryDrawer';
import { Draft } from '../PostmortemEditor';
import { PersonRef, PostmortemStatusChip, SeverityChip } from '../shared';
import { StatusActions } from './StatusActions';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(1), fontSize: '0.875rem' },
  title: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
  overdue: { fontWeight: 700 },
}));

/** What it is, how far it is, whose, by when; and what can be done with it. */
export function PostmortemHead(props: {
  record: PostmortemResponse;
  draft: Draft;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, draft } = props;
  const { content } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const now = useNow();
  const [isHistory, setHistory] = useState(false);
  const { authorRefs, facilitatorRef } = content;
  return (
    <header className={classes.head}>
      <Typography variant="h5" component="h2" className={classes.title}>
        {content.title.trim() || record.title}
      </Typography>
      <div className={classes.line}>
        <strong>{record.ref}</strong>
        <PostmortemStatusChip status={record.status} />
        <SeverityChip severity={content.severity} />
        <span>{t(`visibility.${content.visibility}.label`)}</span>
        {record.entityRefs.map(entityRef => (
          <EntityLink key={entityRef} entityRef={entityRef} />
        ))}
      </div>
      <div className={classes.line}>
        <span>
          {tWriting('details.owner')}:{' '}
          <PersonRef personRef={content.ownerRef} />
        </span>
        {authorRefs.length > 0 && (
          <span>
            {tWriting('details.authors')}:{' '}
            {authorRefs.map((ref, index) => (
              <span key={ref}>
                {index > 0 && ', '}
                <PersonRef personRef={ref} />
              </span>
            ))}
          </span>
        )}
        {facilitatorRef && (
          <span>
            {tWriting('details.facilitator')}:{' '}
            <PersonRef personRef={facilitatorRef} />
          </span>
        )}
      </div>
      <div className={`${classes.line} ${classes.quiet}`}>
        {record.publishedAt ? (
          <span>
            {t('postmortem.published')}{' '}
            <TimeDistance at={record.publishedAt} now={now} isPast />
          </span>
        ) : (
          record.dueAt && (
            <span className={record.isOverdue ? classes.overdue : undefined}>
              {t(record.isOverdue ? 'postmortem.overdue' : 'postmortem.due')}{' '}
              <TimeDistance at={record.dueAt} now={now} />
            </span>
          )
        )}
        <span>
          {t('postmortem.changed')}{' '}
          <TimeDistance at={record.updatedAt} now={now} isPast />
        </span>
        <span>{t('postmortem.version', { version: `${record.version}` })}</span>
      </div>
      <div className={classes.line}>
        <StatusActions {...props} />
        <ExportMenu postmortem={record} />
        <Button
          size="small"
          variant="outlined"
          onClick={() => setHistory(true)}
        >
          {t('history.open')}
        </Button>
      </div>
      {isHistory && (
        <HistoryDrawer
          subject={{ kind: 'postmortem', id: record.id }}
          onClose={() => setHistory(false)}
        />
      )}
    </header>
  );
}
