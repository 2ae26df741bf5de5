import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import PlaylistAddCheckIcon from '@material-ui/icons/PlaylistAddCheck';
import { makeStyles } from '@material-ui/core/styles';
import {
  IncidentResponse,
  WireProcedure,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  runbooksApiRef,
  safeUrl,
  useAction,
  useGoTo,
} from '@nines/backstage-plugin-slo-react';
import { runRouteRef } from '../../routes';
import { incidentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(0.25, 0),
    '& button': { textTransform: 'none' },
    '& a': { textDecoration: 'underline' },
  },
}));

/** The page of the response procedure for this step, to read and to work through; the others fold below. */
export function ProcedureSection({ incident }: { incident: IncidentResponse }) {
  const { procedures } = incident;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const [first, ...others] = procedures;
  return (
    <Section title={t('procedure.title')}>
      {first ? (
        <Procedure procedure={first} incident={incident} />
      ) : (
        t('procedure.none')
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('procedure.others')}</summary>
          {others.map(procedure => (
            <Procedure
              key={procedure.runbookRef}
              procedure={procedure}
              incident={incident}
            />
          ))}
        </details>
      )}
    </Section>
  );
}

function Procedure(props: {
  procedure: WireProcedure;
  incident: IncidentResponse;
}) {
  const { procedure, incident } = props;
  const { title, href, runbookRef } = procedure;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const runbooks = useApiHolder().get(runbooksApiRef);
  const runRoute = useRouteRef(runRouteRef);
  const goTo = useGoTo();
  const action = useAction(() => {});
  const start = () =>
    action.run(async () => {
      const alert = incident.alerts.at(0);
      const run = await runbooks?.startRun({
        ref: runbookRef,
        alert: {
          name: alert?.name ?? incident.ref,
          ...(alert && { occurrence: alert.occurrence }),
        },
      });
      if (run && runRoute) goTo(runRoute({ id: run.id }));
    }, '');
  const page = safeUrl(href);
  return (
    <div className={classes.line}>
      <strong>{title}</strong>
      {page && (
        <Link to={page} aria-label={t('procedure.openWhat', { title })}>
          {t('procedure.open')}
        </Link>
      )}
      {runbooks && runRoute && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<PlaylistAddCheckIcon />}
          disabled={action.isBusy}
          aria-label={t('procedure.startWhat', { title })}
          onClick={start}
        >
          {t('procedure.start')}
        </Button>
      )}
      <span role="status">{action.outcome}</span>
    </div>
  );
}
