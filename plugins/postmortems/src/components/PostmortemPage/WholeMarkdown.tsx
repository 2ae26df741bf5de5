import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  PostmortemContent,
  PostmortemResponse,
  WireActionItem,
  WireTimelineEvent,
  postmortemContent,
  printPostmortem,
  readPostmortem,
} from '@nines/backstage-plugin-postmortems-common';
import { Loadable, Skeleton } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { Draft, MarkdownField } from '../PostmortemEditor';
import { useTimeline } from '../TimelineEditor';

const useStyles = makeStyles(theme => ({
  whole: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    fontSize: '0.875rem',
  },
}));

/** The whole document as Markdown, as an export has it. What is written there goes into the fields; timeline and items have forms of their own. */
export function WholeMarkdown(props: {
  record: PostmortemResponse;
  draft: Draft;
  items: Loadable<{ items: WireActionItem[] }>;
}) {
  const { record, draft, items } = props;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const timeline = useTimeline({ kind: 'postmortem', id: record.id }).loaded;
  if (timeline.status !== 'ready' || items.status !== 'ready')
    return <Skeleton label={t('postmortem.loading')} heights={[480]} />;
  const printed = printPostmortem({
    ref: record.ref,
    status: record.status,
    content: draft.content,
    timeline: timeline.value.items,
    actionItems: items.value.items,
    reviews: record.reviews,
    createdAt: record.createdAt,
    publishedAt: record.publishedAt,
  });
  return (
    <Whole
      key={record.id}
      printed={printed}
      draft={draft}
      events={timeline.value.items}
    />
  );
}

function Whole(props: {
  printed: string;
  draft: Draft;
  events: readonly WireTimelineEvent[];
}) {
  const { printed, draft } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const [text, setText] = useState<string>();
  const [fault, setFault] = useState('');
  const shown = text ?? printed;
  const read = readPostmortem(shown, {
    path: 'postmortem.md',
    format: 'nines',
  });
  const take = () => {
    const content = contentOf(read.content, draft.content);
    if (read.refused || !content) {
      setFault(read.refused ?? t('writing.unreadable'));
      return;
    }
    setFault('');
    setText(undefined);
    draft.change(content);
  };
  return (
    <div className={classes.whole}>
      <MarkdownField
        id="pm-whole"
        label={t('writing.whole')}
        hint={t('writing.wholeHint')}
        rows={24}
        maxLength={1_048_576}
        value={shown}
        onChange={setText}
      />
      <div className={classes.line}>
        <Button
          size="small"
          variant="outlined"
          color="primary"
          disabled={text === undefined}
          onClick={take}
        >
          {t('writing.takeOver')}
        </Button>
        {text !== undefined && (
          <Button size="small" onClick={() => setText(undefined)}>
            {t('writing.discard')}
          </Button>
        )}
        <span role="alert">{fault}</span>
      </div>
      <FindingList label={t('writing.findings')} findings={read.findings} />
    </div>
  );
}

/** What was read, on top of what is there: a field that the text does not hold stays. */
function contentOf(
  read: ReturnType<typeof readPostmortem>['content'],
  before: PostmortemContent,
): PostmortemContent | undefined {
  const parsed = postmortemContent.safeParse({ ...before, ...read });
  return parsed.success ? parsed.data : undefined;
}
