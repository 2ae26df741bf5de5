import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { WireProblem } from '@nines/backstage-plugin-slo-common';
import { useStateColors, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  problem: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
  place: { fontFamily: 'monospace', fontSize: '0.8125rem' },
  path: { color: quietText(theme) },
  hint: { color: quietText(theme) },
}));

/** What is wrong in the definitions, and where: every problem with its place, rule, message and hint. */
export function ProblemList(props: { problems: readonly WireProblem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (props.problems.length === 0) return null;
  return (
    <section aria-label={t('problems.title')}>
      <Typography variant="subtitle1" component="h3">
        {t('problems.count', { count: props.problems.length })}
      </Typography>
      <ul className={classes.list}>
        {props.problems.map((problem, index) => (
          <Problem key={index} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function Problem({ problem }: { problem: WireProblem }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const colors = useStateColors();
  const isError = problem.severity === 'error';
  const Icon = isError ? ErrorIcon : WarningIcon;
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return (
    <li className={classes.problem}>
      <Icon
        fontSize="small"
        style={{ color: isError ? colors.exhausted : colors.atRisk }}
        titleAccess={t(isError ? 'problems.error' : 'problems.warning')}
      />
      <div>
        <div className={classes.place}>
          {problem.url ? (
            <Link to={problem.url} underline="always">
              {place}
            </Link>
          ) : (
            place
          )}{' '}
          <span className={classes.path}>
            {[problem.path, problem.rule].filter(Boolean).join(' · ')}
          </span>
        </div>
        <div>{problem.message}</div>
        {problem.hint && (
          <div className={classes.hint}>
            {t('problems.hint', { hint: problem.hint })}
          </div>
        )}
      </div>
    </li>
  );
}
