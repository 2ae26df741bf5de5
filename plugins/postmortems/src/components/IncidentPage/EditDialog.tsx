import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { FormDialog } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { EntityRefsField } from '../shared';
import { IncidentMoves } from './useIncidentMoves';

const SERVICES = ['component', 'api', 'resource', 'system', 'domain'];

/** Title, what is known, services, and who may see it. */
export function EditDialog(props: {
  incident: IncidentResponse;
  moves: IncidentMoves;
  onClose: () => void;
}) {
  const { incident, moves, onClose } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const [title, setTitle] = useState(incident.title);
  const [summary, setSummary] = useState(incident.summary);
  const [entityRefs, setEntityRefs] = useState(incident.entityRefs);
  const [viewers, setViewers] = useState(incident.viewers);
  const [visibility, setVisibility] = useState(incident.visibility);
  const lacksTitle = title.trim() === '';
  const isRestricted = visibility === 'restricted';
  const save = async () => {
    if (lacksTitle) return;
    const changes = {
      ...(title !== incident.title && { title: title.trim() }),
      ...(summary !== incident.summary && { summary }),
      ...(entityRefs !== incident.entityRefs && { entityRefs }),
      ...(viewers !== incident.viewers && { viewers }),
      ...(visibility !== incident.visibility && { visibility }),
    };
    const isNothing = Object.keys(changes).length === 0;
    if (isNothing || (await moves.edit({ changes }))) onClose();
  };
  const field = { variant: 'outlined', size: 'small' } as const;
  return (
    <FormDialog
      title={t('incident.editTitle', { ref: incident.ref })}
      onSubmit={save}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={moves.isBusy}>
          {t('incident.save')}
        </Button>
      }
    >
      <TextField
        {...field}
        id="edit-title"
        label={t('declare.field.title')}
        required
        error={lacksTitle}
        helperText={t(
          lacksTitle ? 'declare.field.titleNeeded' : 'declare.field.titleHint',
        )}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        inputProps={{ maxLength: 200 }}
      />
      <TextField
        {...field}
        id="edit-summary"
        label={t('declare.field.summary')}
        multiline
        minRows={3}
        maxRows={14}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
        inputProps={{ maxLength: 10_000 }}
      />
      <EntityRefsField
        id="edit-entities"
        label={t('declare.field.entities')}
        values={entityRefs}
        onChange={setEntityRefs}
        kinds={SERVICES}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={isRestricted}
            onChange={({ target }) =>
              setVisibility(target.checked ? 'restricted' : 'internal')
            }
          />
        }
        label={t('declare.field.restricted')}
      />
      {isRestricted && (
        <EntityRefsField
          id="edit-viewers"
          label={t('declare.field.viewers')}
          values={viewers}
          onChange={setViewers}
          kinds={['user', 'group']}
        />
      )}
      <div role="status">{moves.outcome}</div>
    </FormDialog>
  );
}
