import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import { Section, quietText, safeUrl } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    '& dt': { color: quietText(theme), fontSize: '0.8125rem' },
    '& dd': { margin: 0 },
  },
}));

/** What a page is for, and where else to look; an address that may not be followed stays the text that it is. */
export function LinkSection({ runbook }: { runbook: RunbookResponse }) {
  const { alerts, slos, supersedes, dashboards, escalation } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <Section title={t('details.links')}>
      <dl className={classes.list}>
        <Entry label={t('details.alerts')} values={alerts} />
        <Entry label={t('details.slos')} values={slos} />
        <Entry label={t('details.supersedes')} values={supersedes} />
        <Entry
          label={t('details.dashboards')}
          values={dashboards.map(({ title, url }) => {
            const href = safeUrl(url);
            return href ? (
              <Link to={href}>{title}</Link>
            ) : (
              <>
                {title}: <code>{url}</code>
              </>
            );
          })}
        />
        <Entry
          label={t('details.escalation')}
          values={escalation ? [escalation] : []}
        />
      </dl>
    </Section>
  );
}

function Entry(props: { label: string; values: readonly ReactNode[] }) {
  if (props.values.length === 0) return null;
  return (
    <>
      <dt>{props.label}</dt>
      {props.values.map((value, index) => (
        <dd key={index}>{value}</dd>
      ))}
    </>
  );
}
