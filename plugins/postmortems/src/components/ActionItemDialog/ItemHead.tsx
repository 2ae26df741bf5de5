import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  TimeDistance,
  formatCount,
  quietText,
  safeUrl,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { ActionStatusChip, PersonRef, formatDay } from '../shared';

const useStyles = makeStyles(theme => ({
  lines: {
    display: 'grid',
    gap: theme.spacing(0.5),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

/** Where an item stands and comes from, and what is known of its end. */
export function ItemHead({ item }: { item: WireActionItem }) {
  const { postmortem, incident, entityRefs, verification } = item;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const now = useNow();
  const evidence = item.evidenceUrl && safeUrl(item.evidenceUrl);
  const result = verification?.resultUrl && safeUrl(verification.resultUrl);
  return (
    <div className={classes.lines}>
      <div className={classes.line}>
        <ActionStatusChip item={item} />
        {item.statusReason && <span>{item.statusReason}</span>}
        {item.approverRef && (
          <span>
            {t('item.approver')} <PersonRef personRef={item.approverRef} />
          </span>
        )}
        {evidence && <Link to={evidence}>{t('item.evidence')}</Link>}
      </div>
      {verification && (
        <div>
          {t('item.verification')}: {verification.how}{' '}
          <span className={classes.quiet}>
            (<PersonRef personRef={verification.byRef} />,{' '}
            <TimeDistance at={verification.at} now={now} isPast />)
          </span>{' '}
          {result && <Link to={result}>{t('item.verificationResult')}</Link>}
        </div>
      )}
      <div className={classes.line}>
        {postmortem && (
          <span>
            {t('item.of')}{' '}
            <Link to={hrefs.postmortem(postmortem)}>
              {postmortem.ref} {postmortem.title}
            </Link>
          </span>
        )}
        {incident && (
          <span>
            {t('item.of')}{' '}
            <Link to={hrefs.incident(incident)}>
              {incident.ref} {incident.title}
            </Link>
          </span>
        )}
        {entityRefs.map(ref => (
          <EntityLink key={ref} entityRef={ref} />
        ))}
      </div>
      <div className={`${classes.line} ${classes.quiet}`}>
        <span>
          {item.factorIds.length > 0
            ? t('item.factors', {
                count: item.factorIds.length,
                shown: formatCount(item.factorIds.length),
              })
            : t('item.noFactor')}
        </span>
        <span>
          {t('item.times')}{' '}
          <TimeDistance at={item.createdAt} now={now} isPast />
        </span>
        {item.startedAt && (
          <span>
            {t('item.started')}{' '}
            <TimeDistance at={item.startedAt} now={now} isPast />
          </span>
        )}
        {item.completedAt && (
          <span>
            {t('item.completed')}{' '}
            <TimeDistance at={item.completedAt} now={now} isPast />
          </span>
        )}
        <Reminders item={item} now={now} />
      </div>
    </div>
  );
}

function Reminders(props: { item: WireActionItem; now: number }) {
  const { lastAt, count, mutedUntil } = props.item.reminders;
  const { t } = useTranslationRef(actionsTranslationRef);
  return (
    <span>
      {t('item.reminders')}:{' '}
      {lastAt ? (
        <>
          {t('item.reminded', { count, shown: formatCount(count) })}{' '}
          <TimeDistance at={lastAt} now={props.now} isPast />
        </>
      ) : (
        t('item.neverReminded')
      )}
      {mutedUntil &&
        `, ${t('item.mutedUntil', { day: formatDay(mutedUntil) })}`}
    </span>
  );
}
