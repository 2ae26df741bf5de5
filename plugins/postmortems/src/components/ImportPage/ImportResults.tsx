import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireImportResult } from '@nines/backstage-plugin-postmortems-common';
import { Section, quietText } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { usePostmortemsHrefs } from '../links';
import { UnmappedLines } from '../UnmappedLines';
import { Differences } from './Differences';
import { Preview } from './Preview';

/** What went wrong first. */
const OUTCOMES = [
  'failed',
  'conflict',
  'created',
  'updated',
  'unchanged',
] as const;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  item: {
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  failed: { borderLeft: `3px solid ${theme.palette.error.main}` },
  quiet: { color: quietText(theme) },
}));

/** What became, or would become, of each file. */
export function ImportResults(props: {
  results: readonly WireImportResult[];
  isDryRun: boolean;
  /** Files or options were changed since. */
  isOld: boolean;
}) {
  const { results, isDryRun, isOld } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const ordered = OUTCOMES.flatMap(outcome =>
    results.filter(result => result.outcome === outcome),
  );
  const title = t(isDryRun ? 'imports.wouldBe' : 'imports.became');
  return (
    <Section title={title} text={isOld ? t('imports.old') : undefined} isTop>
      <ul className={classes.list} aria-label={title}>
        {ordered.map(result => {
          const { path, outcome, ref, message, format } = result;
          const isFailed = outcome === 'failed' || outcome === 'conflict';
          const tense = isDryRun ? 'would' : 'was';
          return (
            <li
              key={path}
              className={`${classes.item} ${isFailed ? classes.failed : ''}`}
            >
              <div>
                <strong>{t(`imports.outcome.${tense}.${outcome}`)}</strong>{' '}
                {path}
                {ref && (
                  <>
                    {': '}
                    <Link to={hrefs.postmortem({ ref })} underline="always">
                      {ref}
                    </Link>
                  </>
                )}
                {format && (
                  <span className={classes.quiet}>
                    {' '}
                    · {t('imports.as', { format })}
                  </span>
                )}
              </div>
              {message && <div>{message}</div>}
              <FindingList
                label={t('imports.findingsOf', { path })}
                findings={result.findings}
              />
              <Differences differences={result.differences} />
              <UnmappedLines lines={result.unmapped} />
              {result.preview && <Preview preview={result.preview} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
