import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireExternalAlert } from '@nines/backstage-plugin-slo-common';
import { formatInstant, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { RunbookLink } from '../RunbookLink';

const useStyles = makeStyles(theme => ({
  name: { fontSize: '0.875rem', fontWeight: 500, overflowWrap: 'anywhere' },
  text: { fontSize: '0.8125rem', overflowWrap: 'anywhere' },
  quiet: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    overflowWrap: 'anywhere',
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
}));

/** Labels that one glance takes in. */
const MOST_LABELS = 5;

/** What an alert of others is about. All of its words are theirs: shown as text, whatever they hold. */
export function ExternalAlertText(props: {
  alert: WireExternalAlert;
  /** Entity that it is shown on. */
  entity: string;
}) {
  const { alert, entity } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const labels = Object.entries(alert.labels);
  const more = labels.length - MOST_LABELS;
  const facts = [
    alert.severity
      ? t('external.severity', { severity: alert.severity })
      : t('external.noSeverity'),
    ...labels.slice(0, MOST_LABELS).map(([name, text]) => `${name}="${text}"`),
    ...(more > 0 ? [t('external.more', { count: more })] : []),
    ...(alert.value === undefined
      ? []
      : [t('external.value', { value: alert.value.toPrecision(3) })]),
  ];
  return (
    <>
      <div className={classes.name}>{alert.name}</div>
      {alert.summary && <div className={classes.text}>{alert.summary}</div>}
      <KeptQuiet alert={alert} />
      <div className={classes.quiet}>{facts.join(' · ')}</div>
      <div className={classes.links}>
        <RunbookLink
          of={{
            entity,
            alert: alert.name,
            runbook: alert.runbookUrl,
            labels: alert.labels,
          }}
        />
        {alert.generatorUrl && (
          <Link to={alert.generatorUrl}>{t('external.expression')} →</Link>
        )}
      </div>
    </>
  );
}

function KeptQuiet({ alert }: { alert: WireExternalAlert }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      {alert.silences.map(({ id, author, comment, endsAt }) => {
        const who = author
          ? t('external.silencedBy', { who: author })
          : t('external.silencedByNobody', { id });
        const until = endsAt
          ? ` ${t('external.until', { when: formatInstant(endsAt) })}`
          : '';
        return (
          <div key={id} className={classes.text}>
            {`${who}${until}${comment ? `: ${comment}` : ''}`}
          </div>
        );
      })}
      {alert.isInhibited && (
        <div className={classes.text}>{t('external.inhibited')}</div>
      )}
    </>
  );
}
