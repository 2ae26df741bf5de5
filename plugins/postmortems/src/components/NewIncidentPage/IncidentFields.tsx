import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { incidentsTranslationRef } from '../../translation';
import { EntityRefsField, PersonField } from '../shared';
import { IncidentDraft } from './incidentDraft';

const SERVICES = ['component', 'api', 'resource', 'system', 'domain'];

/** The words of a declaration. */
export function IncidentFields(props: {
  draft: IncidentDraft;
  onChange: (part: Partial<IncidentDraft>) => void;
  isAsked: boolean;
  /** The severity. */
  children: ReactNode;
}) {
  const { draft, onChange, isAsked, children } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const lacksTitle = isAsked && draft.title.trim() === '';
  return (
    <>
      <TextField
        id="incident-title"
        label={t('declare.field.title')}
        variant="outlined"
        size="small"
        required
        error={lacksTitle}
        helperText={t(
          lacksTitle ? 'declare.field.titleNeeded' : 'declare.field.titleHint',
        )}
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        inputProps={{ maxLength: 200 }}
      />
      {children}
      <EntityRefsField
        id="incident-entities"
        label={t('declare.field.entities')}
        values={draft.entityRefs}
        onChange={entityRefs => onChange({ entityRefs })}
        kinds={SERVICES}
      />
      <PersonField
        id="incident-lead"
        label={t('declare.field.lead')}
        hint={t('declare.field.leadHint')}
        value={draft.lead}
        onChange={lead => onChange({ lead })}
      />
      <TextField
        id="incident-summary"
        label={t('declare.field.summary')}
        variant="outlined"
        size="small"
        multiline
        minRows={2}
        maxRows={12}
        value={draft.summary}
        onChange={({ target }) => onChange({ summary: target.value })}
        inputProps={{ maxLength: 10_000 }}
      />
      <div>
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              checked={draft.isUnsure}
              onChange={({ target }) => onChange({ isUnsure: target.checked })}
            />
          }
          label={t('declare.field.triage')}
        />
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              checked={draft.isRestricted}
              onChange={({ target }) =>
                onChange({ isRestricted: target.checked })
              }
            />
          }
          label={t('declare.field.restricted')}
        />
      </div>
      {draft.isRestricted && (
        <EntityRefsField
          id="incident-viewers"
          label={t('declare.field.viewers')}
          values={draft.viewers}
          onChange={viewers => onChange({ viewers })}
          kinds={['user', 'group']}
        />
      )}
    </>
  );
}
