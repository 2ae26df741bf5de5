import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import LockIcon from '@material-ui/icons/LockOutlined';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  TimeDistance,
  quietText,
  safeUrl,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { beganOf } from '../IncidentTable';
import { usePostmortemsHrefs } from '../links';
import {
  IncidentStatusChip,
  InstantText,
  PersonRef,
  SeverityChip,
} from '../shared';
import { EditDialog } from './EditDialog';
import { IncidentMoves } from './useIncidentMoves';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(0.5), fontSize: '0.875rem' },
  title: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  quiet: {
    color: quietText(theme),
    fontSize: '0.8125rem',
    '& a': { textDecoration: 'underline' },
  },
  lock: { fontSize: '1rem', verticalAlign: 'text-bottom' },
}));

/** What an incident is, how bad, how far, and since when. */
export function IncidentHead(props: {
  incident: IncidentResponse;
  moves: IncidentMoves;
}) {
  const { incident, moves } = props;
  const { mergedInto, external } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const externalUrl = external?.url && safeUrl(external.url);
  const externalText =
    external &&
    t('incident.external', { provider: external.provider, id: external.id });
  return (
    <div className={classes.head}>
      <Typography variant="h5" component="h2" className={classes.title}>
        {incident.title}
      </Typography>
      <div className={classes.line}>
        <strong>{incident.ref}</strong>
        <IncidentStatusChip status={incident.status} />
        <SeverityChip severity={incident.severity} />
        <span>
          {t('incident.began')}{' '}
          <InstantText instant={beganOf(incident)} now={now} />
        </span>
        {incident.entityRefs.map(ref => (
          <EntityLink key={ref} entityRef={ref} />
        ))}
        {incident.allowedActions.includes('update') && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('incident.edit')}
          </Button>
        )}
      </div>
      <div className={`${classes.line} ${classes.quiet}`}>
        <span>
          {t('incident.opened')}{' '}
          <TimeDistance at={incident.createdAt} now={now} isPast />{' '}
          {t('incident.by')} <PersonRef personRef={incident.openedBy} />
        </span>
        {incident.visibility === 'restricted' && (
          <span>
            <LockIcon aria-hidden className={classes.lock} />{' '}
            {t('incident.restricted')}
          </span>
        )}
        {mergedInto && (
          <span>
            {t('incident.mergedInto')}{' '}
            <Link to={hrefs.incident(mergedInto)}>{mergedInto.ref}</Link>
          </span>
        )}
        {externalText &&
          (externalUrl ? (
            <Link to={externalUrl}>{externalText}</Link>
          ) : (
            <span>{externalText}</span>
          ))}
      </div>
      {isEditing && (
        <EditDialog
          incident={incident}
          moves={moves}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
