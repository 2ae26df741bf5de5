import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireExternalAlert } from '@nines/backstage-plugin-slo-common';
import {
  Column,
  ExternalStateChip,
  Table,
  TimeDistance,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ExternalAlertText } from './ExternalAlertText';
import { useSourceTitle } from './useSourceTitle';

const useStyles = makeStyles(theme => ({
  quiet: { fontSize: '0.8125rem', color: quietText(theme) },
  source: { fontSize: '0.8125rem', overflowWrap: 'anywhere' },
}));

/** Alerts of others, as they come. */
export function ExternalAlertTable(props: {
  alerts: readonly WireExternalAlert[];
  /** Entity that they are shown on. */
  entity: string;
  now: number;
}) {
  const { alerts, entity, now } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const columns: Column<WireExternalAlert>[] = [
    {
      id: 'state',
      label: t('external.column.state'),
      width: '128px',
      cell: alert => <ExternalStateChip alert={alert} />,
    },
    {
      id: 'alert',
      label: t('external.column.alert'),
      isLine: true,
      cell: alert => <ExternalAlertText alert={alert} entity={entity} />,
    },
    {
      id: 'source',
      label: t('external.column.source'),
      width: '200px',
      isLine: true,
      cell: alert => <AlertSources sources={alert.sources} />,
    },
    {
      id: 'since',
      label: t('external.column.since'),
      width: '110px',
      isLine: true,
      cell: alert => <TimeDistance at={alert.since} now={now} />,
    },
  ];
  return (
    <Table
      label={t('external.title')}
      columns={columns}
      rows={alerts}
      keyOf={({ id }) => id}
    />
  );
}

function AlertSources(props: { sources: WireExternalAlert['sources'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const titleOf = useSourceTitle();
  return (
    <>
      {props.sources.map(source => (
        <div key={titleOf(source)} className={classes.source}>
          {source.url ? (
            <Link to={source.url}>{titleOf(source)}</Link>
          ) : (
            titleOf(source)
          )}
          {source.isStale && (
            <span className={classes.quiet}> · {t('external.stale')}</span>
          )}
        </div>
      ))}
    </>
  );
}
