import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import {
  Live,
  PageTitle,
  Skeleton,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { AlertBanner } from '../AlertBanner';
import { DocsPage } from '../DocsPage';
import { HEAD_HEIGHTS, LoadedRunbook } from '../LoadedRunbook';
import { InRunbooksTab } from '../RunbookBanner';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
  quiet: { color: quietText(theme), fontSize: '0.875rem' },
}));

/** One page of the docs: what is known of it as a runbook, its alerts, and the page itself. */
export function RunbookPage(props: {
  entityRef: string;
  docsRef: string;
  page: string;
  /** Absent where the page is no runbook, or is not known yet. */
  runbook: WireRunbook | undefined;
  isKnown: boolean;
  asOf: string | null;
  matched: Live<MatchedAlerts>;
}) {
  const { entityRef, docsRef, page, runbook, isKnown, asOf, matched } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.page}>
      {runbook && <PageTitle title={runbook.title} />}
      {!isKnown && (
        <Skeleton label={t('entity.loading')} heights={HEAD_HEIGHTS} />
      )}
      {isKnown && !runbook && (
        <div className={classes.quiet}>{t('head.notRunbook')}</div>
      )}
      {isKnown && (
        <AlertBanner
          entityRef={entityRef}
          runbook={runbook}
          matched={matched}
        />
      )}
      {runbook && (
        <LoadedRunbook
          entityRef={entityRef}
          runbook={runbook}
          matched={matched}
        />
      )}
      <InRunbooksTab.Provider value>
        <DocsPage
          key={docsRef}
          entityRef={entityRef}
          docsRef={docsRef}
          page={page}
          runbook={runbook}
          asOf={asOf}
        />
      </InRunbooksTab.Provider>
    </div>
  );
}
