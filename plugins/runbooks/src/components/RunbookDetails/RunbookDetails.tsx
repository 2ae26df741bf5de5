import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import { runbooksTranslationRef } from '../../translation';
import { FindingList } from './FindingList';
import { LinkSection } from './LinkSection';
import { PostmortemSection } from './PostmortemSection';
import { ReviewSection } from './ReviewSection';
import { SectionList } from './SectionList';

const useStyles = makeStyles(theme => ({
  details: {
    fontSize: '0.875rem',
    '& > summary': { cursor: 'pointer', padding: theme.spacing(0.25, 0) },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: theme.spacing(2, 3),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
}));

/** All that is known of a runbook; folded, because who is here for an alert is here for the page. */
export function RunbookDetails(props: {
  entityRef: string;
  runbook: RunbookResponse;
  /** Reads it again after something was said of it. */
  reload: () => void;
}) {
  const { entityRef, runbook, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { errors, warnings } = runbook.findings;
  return (
    <details className={classes.details}>
      <summary>
        {t('details.summary')} · {t('details.errors', { count: errors })},{' '}
        {t('details.warnings', { count: warnings })}
      </summary>
      <div className={classes.columns}>
        <SectionList entityRef={entityRef} runbook={runbook} />
        <FindingList runbook={runbook} />
        <ReviewSection runbook={runbook} reload={reload} />
        <LinkSection runbook={runbook} />
        <PostmortemSection runbookRef={runbook.ref} />
      </div>
    </details>
  );
}
