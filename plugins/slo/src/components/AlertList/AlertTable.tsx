import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireAlert } from '@nines/backstage-plugin-slo-common';
import {
  AlertChip,
  Column,
  EntityLink,
  Table,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { useAlertHref } from '../links';
import { RunbookLink, alertOfRunbook } from '../RunbookLink';
import { AlertTimes } from './AlertTimes';

const useStyles = makeStyles(theme => ({
  quiet: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    overflowWrap: 'anywhere',
  },
  title: { fontSize: '0.875rem', overflowWrap: 'anywhere' },
}));

/** Occurrences, as they come. */
export function AlertTable(props: {
  label: string;
  alerts: readonly WireAlert[];
  now: number;
  /** True where the page is of one entity. */
  isOfEntity?: true;
}) {
  const { label, alerts, now, isOfEntity } = props;
  const classes = useStyles();
  const href = useAlertHref();
  const { t } = useTranslationRef(sloTranslationRef);
  const columns: Column<WireAlert>[] = [
    {
      id: 'status',
      label: t('alerts.column.status'),
      width: '192px',
      cell: alert => <AlertChip alert={alert} />,
    },
    {
      id: 'alert',
      label: t('alerts.column.alert'),
      isLine: true,
      cell: alert => (
        <>
          <div className={classes.title}>
            <Link to={href(alert.id)}>{alert.name}</Link>
          </div>
          {alert.status !== 'resolved' && (
            <div className={classes.quiet}>
              <RunbookLink of={alertOfRunbook(alert)} />
            </div>
          )}
          {!isOfEntity && (
            <div className={classes.quiet}>
              <EntityLink entityRef={alert.entity.entityRef}>
                {alert.entity.title}
              </EntityLink>
            </div>
          )}
          <div className={classes.quiet}>{alert.title}</div>
        </>
      ),
    },
    {
      id: 'why',
      label: t('alerts.column.why'),
      room: 'wideOnly',
      cell: alert => alert.sentence,
    },
    {
      id: 'since',
      label: t('alerts.column.since'),
      width: '190px',
      isLine: true,
      cell: alert => <AlertTimes alert={alert} now={now} />,
    },
  ];
  return (
    <Table
      label={label}
      columns={columns}
      rows={alerts}
      keyOf={({ id }) => id}
    />
  );
}
