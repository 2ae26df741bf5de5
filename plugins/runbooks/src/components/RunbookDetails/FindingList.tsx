import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import {
  FindingLevel,
  RunbookResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  Section,
  quietText,
  useStateColors,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const LEVELS: Readonly<
  Record<FindingLevel, { Icon: typeof ErrorIcon; color: SloStateKind }>
> = {
  error: { Icon: ErrorIcon, color: 'exhausted' },
  warning: { Icon: WarningIcon, color: 'atRisk' },
  info: { Icon: InfoIcon, color: 'lowTraffic' },
};

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
  place: {
    fontFamily: 'monospace',
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
}));

/** What the lint found: level, file and line, rule, and the text that it rests on. */
export function FindingList({ runbook }: { runbook: RunbookResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const colors = useStateColors();
  const { findingList } = runbook;
  return (
    <Section title={t('details.findings')}>
      {findingList.length === 0 && t('details.noFindings')}
      <ul className={classes.list}>
        {findingList.map(
          ({ level, file, line, rule, message, text }, index) => {
            const { Icon, color } = LEVELS[level];
            return (
              <li key={index} className={classes.finding}>
                <Icon
                  fontSize="small"
                  style={{ color: colors[color] }}
                  titleAccess={t(`details.level.${level}`)}
                />
                <div>
                  <div className={classes.place}>
                    {file}:{line} · {rule}
                  </div>
                  <div>{message}</div>
                  {text && <code>{text}</code>}
                </div>
              </li>
            );
          },
        )}
      </ul>
    </Section>
  );
}
