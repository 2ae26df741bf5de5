import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  Live,
  quietText,
  safeUrl,
} from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts } from '../../hooks';
import { docsRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';
import { ReviewText } from '../ReviewText';
import { RunbookStateChip, StateChip } from '../StateChip';
import { SectionLinks } from './SectionLinks';
import { StartRun } from './StartRun';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
  title: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.875rem',
  },
  quiet: { color: quietText(theme) },
  // Beside other words, colour alone would not tell a link
  owner: { '& a': { textDecoration: 'underline' } },
}));

/** Which runbook it is, what is to be minded about it, and what can be done with it. */
export function RunbookHead(props: {
  entityRef: string;
  runbook: RunbookResponse;
  matched: Live<MatchedAlerts>;
  /** True on top of TechDocs' own reader. */
  isInReader?: true;
}) {
  const { entityRef, runbook, matched, isInReader } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const docs = useRouteRef(docsRouteRef);
  const href = useRunbookHref();
  const { title, flags, review, owner, criticality, status, built } = runbook;
  const source = runbook.source.url && safeUrl(runbook.source.url);
  return (
    <section aria-label={t('head.label')} className={classes.head}>
      <Typography variant="h5" component="h2" className={classes.title}>
        {title}
      </Typography>
      <div className={classes.line}>
        {flags.length === 0 && <RunbookStateChip runbook={runbook} />}
        {flags.map(flag => (
          <StateChip key={flag} state={flag} />
        ))}
        <ReviewText review={review} />
        <span className={classes.quiet}>
          {t(`head.criticality.${criticality}`)}
          {status !== 'active' && ` · ${t(`head.status.${status}`)}`}
        </span>
        {owner && (
          <span className={classes.owner}>
            {t('head.owner')} <EntityLink entityRef={owner} />
          </span>
        )}
        {isInReader && (
          <Link
            to={href({
              entityRef,
              docsRef: runbook.docsRef,
              page: runbook.page,
            })}
          >
            {t('head.tab')}
          </Link>
        )}
        {docs && !isInReader && (
          <Link to={`${docs(parseEntityRef(runbook.docsRef))}/${runbook.page}`}>
            {t('head.reader')}
          </Link>
        )}
        {source && <Link to={source}>{t('head.source')}</Link>}
      </div>
      {built.status === 'stale' && (
        <div className={classes.quiet}>
          {t('head.stale', { message: built.message ?? '' })}
        </div>
      )}
      <SectionLinks runbook={runbook} />
      <StartRun entityRef={entityRef} runbook={runbook} matched={matched} />
    </section>
  );
}
