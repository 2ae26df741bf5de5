import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import {
  Live,
  Skeleton,
  failureMessage,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { AlertLine } from './AlertLine';
import { useNamed } from './useNamed';

/** A screen that has room for it above a section. */
const ROOMY = '@media (min-width: 1100px) and (min-height: 700px)';

const useStyles = makeStyles(theme => ({
  banner: {
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    // In sight at whichever section the reader is
    [ROOMY]: { position: 'sticky', top: 0, zIndex: 2 },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

/**
 * The alerts that lead to a page, with state and numbers; the one that the link names first. Where several do, each names its
 * section, so that nobody reads that of another.
 */
export function AlertBanner(props: {
  entityRef: string;
  /** Absent on a page that is none: the alert of the link says where its runbook is. */
  runbook: WireRunbook | undefined;
  matched: Live<MatchedAlerts>;
}) {
  const { entityRef, runbook, matched } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const named = useNamed();
  const { loaded } = matched;
  // The one that the link names will be there: the page below stays where it is
  if (loaded.status === 'loading' && named)
    return <Skeleton label={t('alert.label')} heights={[52]} />;
  if (loaded.status !== 'ready') return null;
  const { alerts, trouble } = loaded.value;
  const shown = alerts.filter(
    ({ name, answer }) =>
      name === named || (runbook && answer.match?.runbook.ref === runbook.ref),
  );
  if (shown.length === 0 && !trouble) return null;
  return (
    <section aria-label={t('alert.label')} className={classes.banner}>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map(alert => (
            <AlertLine
              key={alert.name}
              entityRef={entityRef}
              runbook={runbook}
              matched={alert}
            />
          ))}
        </ul>
      )}
      {shown.length > 1 && (
        <div className={classes.quiet}>{t('alert.several')}</div>
      )}
      {trouble && (
        <div role="alert" className={classes.quiet}>
          {t('alert.trouble', { message: failureMessage(trouble) })}
        </div>
      )}
    </section>
  );
}
