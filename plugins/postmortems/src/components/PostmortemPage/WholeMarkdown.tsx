import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  PostmortemContent,
  PostmortemResponse,
  postmortemContent,
  printPostmortem,
  readPostmortem,
} from '@nines/backstage-plugin-postmortems-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { Draft, MarkdownField } from '../PostmortemEditor';
import { useKeptText } from './useKeptText';

const useStyles = makeStyles(theme => ({
  whole: {
    display: 'grid',
    gap: theme.spacing(1),
    minWidth: 0,
    '& .MuiFormLabel-root, & .MuiFormHelperText-root': {
      color: quietText(theme),
    },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    fontSize: '0.875rem',
  },
}));

/** All fields and texts as one Markdown document, as an export has them. Taken over, it goes into the fields; timeline, items and reviews have forms of their own. */
export function WholeMarkdown(props: {
  record: PostmortemResponse;
  draft: Draft;
}) {
  const { record, draft } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const [text, setText] = useKeptText(record.id);
  const [fault, setFault] = useState('');
  const shown = text ?? printed(record, draft.content);
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
          <>
            <Button size="small" onClick={() => setText(undefined)}>
              {t('writing.discard')}
            </Button>
            <span role="status">{t('writing.notTaken')}</span>
          </>
        )}
        <span role="alert">{fault}</span>
      </div>
      <FindingList label={t('writing.findings')} findings={read.findings} />
    </div>
  );
}

function printed(
  { ref, status, createdAt, publishedAt }: PostmortemResponse,
  content: PostmortemContent,
): string {
  const records = { timeline: [], actionItems: [], reviews: [] };
  return printPostmortem({
    ...{ ref, status, createdAt, publishedAt, content },
    ...records,
  });
}

/** What was read, on top of what is there: a field that the text does not hold stays. */
function contentOf(
  read: ReturnType<typeof readPostmortem>['content'],
  before: PostmortemContent,
): PostmortemContent | undefined {
  const parsed = postmortemContent.safeParse({ ...before, ...read });
  return parsed.success ? parsed.data : undefined;
}
