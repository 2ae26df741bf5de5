import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  FINDING_LEVELS,
  WireFinding,
} from '@nines/backstage-plugin-postmortems-common';
import { useStateColors } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
    fontSize: '0.8125rem',
    '& li': {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      alignItems: 'start',
      overflowWrap: 'anywhere',
    },
    '& q': { fontStyle: 'italic' },
  },
  icon: { display: 'inline-flex', fontSize: '1rem', paddingTop: 2 },
}));

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

const COLORS = {
  error: 'exhausted',
  warning: 'atRisk',
  info: 'lowTraffic',
} as const;

/** What is to be minded, errors first: level in a word and a shape, the sentence, and what it rests on. */
export function FindingList(props: {
  label: string;
  findings: readonly WireFinding[];
  /** Where its field is, for a page that has it. */
  hrefOf?: (finding: WireFinding) => string;
}) {
  const { label, findings, hrefOf } = props;
  const classes = useStyles();
  const colors = useStateColors();
  const { t } = useTranslationRef(sharedTranslationRef);
  if (findings.length === 0) return null;
  const ordered = FINDING_LEVELS.flatMap(level =>
    findings.filter(finding => finding.level === level),
  );
  return (
    <ul className={classes.list} aria-label={label}>
      {ordered.map((finding, index) => {
        const { rule, level, field, message, text } = finding;
        const Icon = ICONS[level];
        return (
          <li key={`${rule} ${field} ${index}`} data-rule={rule}>
            <span
              className={classes.icon}
              style={{ color: colors[COLORS[level]] }}
            >
              <Icon aria-hidden fontSize="inherit" />
            </span>
            <span>
              <strong>{t(`finding.${level}`)}</strong>{' '}
              {hrefOf ? (
                <Link to={hrefOf(finding)} underline="always">
                  {message}
                </Link>
              ) : (
                message
              )}
              {text && (
                <>
                  {' '}
                  <q>{text}</q>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
