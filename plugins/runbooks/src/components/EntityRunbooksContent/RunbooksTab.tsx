import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import { isSamePage } from '@nines/backstage-plugin-runbooks-common';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks, useMatchedAlerts } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { RunbookList, WIDE_SCREEN } from '../RunbookList';
import { FirstPage } from './FirstPage';
import { NoRunbooks } from './NoRunbooks';
import { RunbookPage } from './RunbookPage';
import { SiteLine } from './SiteLine';
import { useNamedAlert } from './useNamedAlert';

const LIST_HEIGHTS = [44, 44, 44, 44];

const useStyles = makeStyles(theme => ({
  tab: { minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignItems: 'start',
    [`@media ${WIDE_SCREEN}`]: { gridTemplateColumns: '248px minmax(0, 1fr)' },
  },
  side: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** The list on the left, the page on the right; the address says which page. */
export function RunbooksTab(props: { entityRef: string; docsRef: string }) {
  const { entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { '*': page = '', docsNamespace, docsKind, docsName } = useParams();
  const isOfOthers = Boolean(docsNamespace && docsKind && docsName);
  const docsRef = isOfOthers
    ? stringifyEntityRef({
        namespace: docsNamespace,
        kind: docsKind ?? '',
        name: docsName ?? '',
      })
    : props.docsRef;
  const named = useNamedAlert();
  const matched = useMatchedAlerts(entityRef, named);
  const { loaded, trouble } = useLiveRunbooks(
    { subject: entityRef },
    (api, signal) => api.getEntityRunbooks(entityRef, { signal }),
  );
  if (loaded.status === 'failed')
    return <RunbooksFailure error={loaded.error} retry={loaded.retry} />;
  const isChosen = isOfOthers || page !== '';
  if (loaded.status === 'ready' && !isChosen) {
    const { runbooks } = loaded.value;
    if (runbooks.length === 0) return <NoRunbooks entity={loaded.value} />;
    return (
      <FirstPage entityRef={entityRef} runbooks={runbooks} matched={matched} />
    );
  }
  const runbooks = loaded.status === 'ready' ? loaded.value.runbooks : [];
  const current = runbooks.find(
    runbook => runbook.docsRef === docsRef && isSamePage(runbook.page, page),
  );
  return (
    <section aria-label={t('entity.title')} className={classes.tab}>
      <LiveNotice trouble={trouble} />
      <div className={classes.columns}>
        <div className={classes.side}>
          {loaded.status === 'loading' ? (
            <Skeleton label={t('entity.loading')} heights={LIST_HEIGHTS} />
          ) : (
            <RunbookList
              entityRef={entityRef}
              runbooks={runbooks}
              currentRef={current?.ref}
            >
              <SiteLine entity={loaded.value} reload={loaded.reload} />
            </RunbookList>
          )}
        </div>
        {isChosen && (
          <RunbookPage
            entityRef={entityRef}
            docsRef={docsRef}
            page={page}
            runbook={current}
            isKnown={loaded.status === 'ready'}
            asOf={loaded.status === 'ready' ? loaded.value.asOf : null}
            matched={matched}
          />
        )}
      </div>
    </section>
  );
}
