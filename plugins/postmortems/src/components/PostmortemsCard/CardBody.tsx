import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntityPostmortemsResponse } from '@nines/backstage-plugin-postmortems-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { ActionItemList } from '../ActionItemList';
import { usePostmortemsHrefs } from '../links';
import { PostmortemStatusChip, SeverityChip } from '../shared';
import { useScopeText } from '../useScopeText';

/** How many a glance takes in. */
const MAX_ROWS = 5;

const useStyles = makeStyles(theme => ({
  lines: { display: 'grid', gap: theme.spacing(1), fontSize: '0.875rem' },
  line: {
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
}));

/** The answer on a card: an incident under way, at most five action items, what is more, and what was learned last. */
export function CardBody(props: {
  answer: EntityPostmortemsResponse;
  allHref: string;
}) {
  const { answer, allHref } = props;
  const { incidents, actionItems, postmortems, counts, problems } = answer;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const scopeText = useScopeText()(answer);
  const worst = incidents.at(0);
  const latest = postmortems.at(0);
  const more = counts.open - Math.min(MAX_ROWS, actionItems.length);
  return (
    <div className={classes.lines}>
      {worst && (
        <div className={classes.line}>
          {t('card.underWay', { count: incidents.length })}{' '}
          <Link to={hrefs.incident(worst)}>{worst.title}</Link>{' '}
          <SeverityChip severity={worst.severity} />
        </div>
      )}
      {actionItems.length > 0 ? (
        <ActionItemList
          label={t('card.list')}
          items={actionItems.slice(0, MAX_ROWS)}
        />
      ) : (
        <div>{t(worst || latest ? 'card.nothing' : 'card.never')}</div>
      )}
      {latest && (
        <div className={classes.line}>
          {t('card.latest')}{' '}
          <Link to={hrefs.postmortem(latest)}>{latest.title}</Link>{' '}
          <PostmortemStatusChip status={latest.status} />
        </div>
      )}
      {problems.length > 0 && (
        <div className={classes.line}>
          <Link to={allHref}>
            {t('card.problems', { count: problems.length })}
          </Link>
          : {problems[0].path}
        </div>
      )}
      <div className={classes.quiet}>
        {more > 0 && (
          <Link to={allHref}>{t('card.more', { count: more })}</Link>
        )}
        {scopeText && <span>{scopeText}</span>}
      </div>
    </div>
  );
}
