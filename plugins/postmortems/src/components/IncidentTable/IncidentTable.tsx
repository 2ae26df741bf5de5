import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import LockIcon from '@material-ui/icons/LockOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { WireIncident } from '@nines/backstage-plugin-postmortems-common';
import {
  Table,
  TimeDistance,
  quietText,
  shortRef,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import {
  IncidentStatusChip,
  InstantText,
  PersonRef,
  SeverityChip,
} from '../shared';
import { beganOf } from './beganOf';

const useStyles = makeStyles(theme => ({
  title: { overflowWrap: 'anywhere' },
  quiet: { fontSize: '0.75rem', color: quietText(theme) },
  lock: { fontSize: '0.875rem', verticalAlign: 'text-bottom' },
}));

/** Incidents in a table, in the order given. */
export function IncidentTable(props: {
  label: string;
  incidents: readonly WireIncident[];
}) {
  const { label, incidents } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const now = useNow();
  return (
    <Table
      label={label}
      rows={incidents}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'status',
          label: t('incidents.column.status'),
          width: '130px',
          cell: ({ status }) => <IncidentStatusChip status={status} />,
        },
        {
          id: 'incident',
          label: t('incidents.column.incident'),
          cell: one => <IncidentTitle incident={one} />,
        },
        {
          id: 'severity',
          label: t('incidents.column.severity'),
          width: '156px',
          isLine: true,
          cell: ({ severity }) => <SeverityChip severity={severity} />,
        },
        {
          id: 'lead',
          label: t('incidents.column.lead'),
          width: '150px',
          isLine: true,
          cell: ({ roles }) => (
            <PersonRef
              personRef={roles.find(({ role }) => role === 'lead')?.ref}
            />
          ),
        },
        {
          id: 'since',
          label: t('incidents.column.since'),
          width: '120px',
          isLine: true,
          cell: one => <InstantText instant={beganOf(one)} now={now} />,
        },
        {
          id: 'updated',
          label: t('incidents.column.updated'),
          width: '120px',
          room: 'widestOnly',
          cell: ({ updatedAt }) => (
            <TimeDistance at={updatedAt} now={now} isPast />
          ),
        },
      ]}
    />
  );
}

function IncidentTitle({ incident }: { incident: WireIncident }) {
  const { ref, title, entityRefs, visibility } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  return (
    <div className={classes.title}>
      <Link to={hrefs.incident(incident)}>{title}</Link>
      <div className={classes.quiet}>
        {[ref, ...entityRefs.map(shortRef)].join(' · ')}
        {visibility === 'restricted' && (
          <>
            {' · '}
            <LockIcon aria-hidden className={classes.lock} />{' '}
            {t('incidents.restricted')}
          </>
        )}
      </div>
    </div>
  );
}
