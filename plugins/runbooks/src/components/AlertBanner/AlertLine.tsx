import { useLocation } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import {
  AlertChip,
  Explained,
  ExternalStateChip,
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { MatchedAlert } from '../../hooks';
import { alertRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.25, 1.5),
  },
  name: { fontWeight: 500 },
  quiet: { color: quietText(theme) },
}));

/** One alert: its state, since when, its numbers in a sentence, by which rule it leads here, and its section. */
export function AlertLine(props: {
  entityRef: string;
  runbook: WireRunbook | undefined;
  matched: MatchedAlert;
}) {
  const { entityRef, runbook, matched } = props;
  const { name, alert, external, answer } = matched;
  const { match } = answer;
  const since = alert?.firedAt ?? external?.since;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const { search } = useLocation();
  const href = useRunbookHref();
  const alertRoute = useRouteRef(alertRouteRef);
  const isHere = match && match.runbook.ref === runbook?.ref;
  return (
    <li>
      <div className={classes.line}>
        {alert && <AlertChip alert={alert} />}
        {external && <ExternalStateChip alert={external} />}
        <span className={classes.name}>
          {alert && alertRoute ? (
            <Link to={alertRoute({ id: alert.id })}>{name}</Link>
          ) : (
            name
          )}
        </span>
        {since ? (
          <span>
            {t('alert.since')} <TimeDistance at={since} now={now} isPast />
          </span>
        ) : (
          <span className={classes.quiet}>{t('alert.unknown')}</span>
        )}
        {isHere && (
          <Explained explanation={match.because}>
            {t('alert.found', { rule: t(`rule.${match.rule}`) })}
          </Explained>
        )}
        {isHere && match.section?.anchor && (
          <Link
            to={href({
              entityRef,
              docsRef: match.runbook.docsRef,
              page: match.runbook.page,
              anchor: match.section.anchor,
              search,
            })}
          >
            {t('alert.goTo', { heading: match.section.heading })}
          </Link>
        )}
        {match && !isHere && (
          <Link
            to={href({
              entityRef,
              docsRef: match.runbook.docsRef,
              page: match.runbook.page,
              anchor: match.section?.anchor,
              search,
            })}
          >
            {t('alert.resolvedElsewhere', {
              name,
              title: match.runbook.title,
            })}
          </Link>
        )}
      </div>
      {alert && <div>{alert.sentence}</div>}
      {external?.summary && <div>{external.summary}</div>}
      {isHere && match.missingAnchor && (
        <div role="alert" className={classes.quiet}>
          {t('alert.missingAnchor', { anchor: match.missingAnchor })}
        </div>
      )}
    </li>
  );
}
