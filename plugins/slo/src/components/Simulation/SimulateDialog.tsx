import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  ALERT_KINDS,
  SimulateEscalationQuery,
  WireAlert,
} from '@nines/backstage-plugin-slo-common';
import {
  ChoiceSelect,
  FailurePanel,
  FormDialog,
  Skeleton,
  useAlertRequest,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { SimulatedSteps } from './SimulatedSteps';

const useStyles = makeStyles(theme => ({
  fields: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
}));

/** Which alert is meant. */
type Subject = Pick<WireAlert, 'sloRef' | 'objective'> &
  Partial<Pick<WireAlert, 'severity' | 'kind'>>;

/** "If this fired now, who would be told, when, and why?" Asks the functions that the engine runs. */
export function SimulateDialog(props: {
  subject: Subject;
  onClose: () => void;
}) {
  const { subject, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [severity, setSeverity] = useState(subject.severity ?? 'page');
  const [kind, setKind] = useState(subject.kind ?? 'burn');
  const [at, setAt] = useState('');
  const instant = Date.parse(at);
  const query: Partial<SimulateEscalationQuery> & { slo: string } = {
    slo: subject.sloRef,
    objective: subject.objective,
    severity,
    kind,
    ...(!Number.isNaN(instant) && { at: new Date(instant).toISOString() }),
  };
  const loaded = useAlertRequest(
    { subject: subject.sloRef, detail: JSON.stringify(query) },
    (alerts, signal) => alerts.simulateEscalation(query, { signal }),
  );
  return (
    <FormDialog
      title={t('simulate.title')}
      text={t('simulate.text')}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <ChoiceSelect
          id="slo-simulate-severity"
          label={t('alerts.severity.label')}
          value={severity}
          choices={(['page', 'ticket'] as const).map(value => ({
            value,
            label: t(`alerts.severity.${value}`),
          }))}
          onChange={setSeverity}
        />
        <ChoiceSelect
          id="slo-simulate-kind"
          label={t('alerts.kind.label')}
          value={kind}
          choices={ALERT_KINDS.map(value => ({
            value,
            label: t(`alerts.kind.${value}`),
          }))}
          onChange={setKind}
        />
        <TextField
          type="datetime-local"
          id="slo-simulate-at"
          label={t('simulate.at')}
          variant="outlined"
          size="small"
          value={at}
          onChange={event => setAt(event.target.value)}
          InputLabelProps={{ shrink: true }}
        />
      </div>
      {loaded.status === 'loading' && (
        <Skeleton label={t('simulate.loading')} heights={[20, 120]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <SimulatedSteps simulation={loaded.value} />
      )}
    </FormDialog>
  );
}
