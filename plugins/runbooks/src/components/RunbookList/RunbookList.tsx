import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityRunbooksResponse,
  MATCH_SCOPES,
} from '@nines/backstage-plugin-runbooks-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';
import { useReviewText } from '../ReviewText';
import { StateChip, stateOf } from '../StateChip';

type Listed = EntityRunbooksResponse['runbooks'][number];

/** From here on there is room beside the page; on a narrower screen the list folds, above it. */
export const WIDE_SCREEN = '(min-width: 1100px)';

const useStyles = makeStyles(theme => ({
  narrow: { fontSize: '0.875rem' },
  scope: {
    margin: theme.spacing(1.5, 0, 0.5),
    fontSize: '0.75rem',
    fontWeight: 500,
    color: quietText(theme),
    '&:first-child': { marginTop: 0 },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: theme.spacing(0.5),
    padding: theme.spacing(0.75, 0.5),
    borderLeft: '2px solid transparent',
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
  current: {
    borderLeftColor: theme.palette.text.primary,
    background: theme.palette.action.hover,
  },
  quiet: { fontSize: '0.8125rem', color: quietText(theme) },
}));

/** The runbooks of an entity with state and review age: its own first, then those of its system, of its owner and the shared ones. */
export function RunbookList(props: {
  entityRef: string;
  runbooks: readonly Listed[];
  currentRef: string | undefined;
  /** Below the list. */
  children: ReactNode;
}) {
  const { runbooks, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const isWide = useMediaQuery(WIDE_SCREEN, {
    noSsr: true,
    defaultMatches: true,
  });
  return (
    <nav aria-label={t('entity.list')}>
      {isWide ? (
        <>
          <Scopes {...props} />
          {children}
        </>
      ) : (
        <details className={classes.narrow}>
          <summary>{t('entity.count', { count: runbooks.length })}</summary>
          <Scopes {...props} />
          {children}
        </details>
      )}
    </nav>
  );
}

function Scopes(props: {
  entityRef: string;
  runbooks: readonly Listed[];
  currentRef: string | undefined;
}) {
  const { entityRef, runbooks, currentRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <>
      {MATCH_SCOPES.map(scope => {
        const ofScope = runbooks.filter(runbook => runbook.scope === scope);
        if (ofScope.length === 0) return null;
        return (
          <div key={scope}>
            <div className={classes.scope}>{t(`scope.${scope}`)}</div>
            <ul className={classes.list} aria-label={t(`scope.${scope}`)}>
              {ofScope.map(runbook => (
                <Item
                  key={runbook.ref}
                  entityRef={entityRef}
                  runbook={runbook}
                  isCurrent={runbook.ref === currentRef}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Item(props: {
  entityRef: string;
  runbook: Listed;
  isCurrent: boolean;
}) {
  const { entityRef, runbook, isCurrent } = props;
  const { docsRef, page, title, review } = runbook;
  const classes = useStyles();
  const href = useRunbookHref();
  const reviewText = useReviewText();
  return (
    <li className={`${classes.item} ${isCurrent ? classes.current : ''}`}>
      <span>
        <StateChip state={stateOf(runbook)} isBrief />
      </span>
      <span>
        <Link
          to={href({ entityRef, docsRef, page })}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {title}
        </Link>
        <div className={classes.quiet}>{reviewText(review)}</div>
      </span>
    </li>
  );
}
