import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { Sections } from '../EditableSection';
import { Draft } from '../PostmortemEditor';

const useStyles = makeStyles(theme => ({
  line: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    minHeight: 36,
    padding: theme.spacing(0.25, 0),
    background: theme.palette.background.default,
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: '0.8125rem',
  },
  state: { color: quietText(theme) },
  failed: {
    borderLeft: `3px solid ${theme.palette.error.main}`,
    paddingLeft: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** Whether the text is with the server, and the ways to write it. It stays in sight. */
export function SaveLine(props: {
  draft: Draft;
  sections: Sections;
  isMarkdown: boolean;
  onMarkdown: (isMarkdown: boolean) => void;
}) {
  const { draft, sections, isMarkdown, onMarkdown } = props;
  const { state, isUnkept } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const isWaiting = state.kind === 'unsaved' || state.kind === 'failed';
  return (
    <div className={classes.line}>
      {!isMarkdown && (
        <Button
          size="small"
          variant="outlined"
          aria-pressed={sections.isAllOpen}
          onClick={sections.toggleAll}
        >
          {t(sections.isAllOpen ? 'writing.read' : 'writing.write')}
        </Button>
      )}
      <Button
        size="small"
        variant="outlined"
        aria-pressed={isMarkdown}
        onClick={() => onMarkdown(!isMarkdown)}
      >
        {t(isMarkdown ? 'writing.asForm' : 'writing.asMarkdown')}
      </Button>
      <span
        role="status"
        className={state.kind === 'failed' ? classes.failed : classes.state}
      >
        {state.kind === 'failed'
          ? t('writing.state.failed', { message: state.message })
          : t(`writing.state.${state.kind}`)}
        {isWaiting && ` ${t(isUnkept ? 'writing.unkept' : 'writing.keptHere')}`}
      </span>
      {isWaiting && (
        <Button size="small" onClick={draft.save}>
          {t('writing.saveNow')}
        </Button>
      )}
    </div>
  );
}
