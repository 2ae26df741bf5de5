import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import {
  ExternalAlertsResponse,
  WireExternalSource,
} from '@nines/backstage-plugin-slo-common';
import {
  TimeDistance,
  useStateColors,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { useSourceTitle } from './useSourceTitle';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    padding: 0,
    overflowWrap: 'anywhere',
  },
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
}));

/** Why the alerts below may not be all, or not be so any more; nothing where all is well. */
export function SourceNotices(props: {
  answer: Pick<ExternalAlertsResponse, 'problem' | 'sources'>;
  now: number;
}) {
  const { answer, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const troubled = answer.sources.filter(
    ({ status, dropped }) => status !== 'ok' || dropped > 0,
  );
  if (!answer.problem && troubled.length === 0) return null;
  return (
    <ul className={classes.list}>
      {answer.problem && (
        <Notice>{t('external.problem', { message: answer.problem })}</Notice>
      )}
      {troubled.map(source => (
        <Notice key={`${source.origin}:${source.name}`}>
          <SourceTrouble source={source} now={now} />
        </Notice>
      ))}
    </ul>
  );
}

function Notice({ children }: { children: ReactNode }) {
  const classes = useStyles();
  const colors = useStateColors();
  return (
    <li className={classes.notice}>
      <WarningIcon
        aria-hidden
        fontSize="small"
        style={{ color: colors.atRisk }}
      />
      <span>{children}</span>
    </li>
  );
}

function SourceTrouble(props: { source: WireExternalSource; now: number }) {
  const { now } = props;
  const { status, answeredAt, message = '', dropped } = props.source;
  const { t } = useTranslationRef(sloTranslationRef);
  const source = useSourceTitle()(props.source);
  if (status === 'waiting') return <>{t('external.waiting', { source })}</>;
  if (status === 'ok') {
    return <>{t('external.dropped', { source, count: dropped })}</>;
  }
  if (answeredAt === null) {
    return <>{t('external.neverAnswered', { source, message })}</>;
  }
  return (
    <>
      {t('external.failing', { source, message })}{' '}
      <TimeDistance at={answeredAt} now={now} />.
    </>
  );
}
