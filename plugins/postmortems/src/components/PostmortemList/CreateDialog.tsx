import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import {
  SEVERITIES,
  Severity,
} from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  FormDialog,
  postmortemsApiRef,
  useAction,
  useGoTo,
} from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { newId } from '../PostmortemEditor';
import {
  EntityRefsField,
  PersonField,
  isEntityRef,
  useSeverityName,
} from '../shared';

const ENTITIES = ['component', 'api', 'resource', 'system', 'domain'];

/** Begins a postmortem without an incident of the portal; all else is written on its page. */
export function CreateDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const hrefs = usePostmortemsHrefs();
  const goTo = useGoTo();
  const severityName = useSeverityName();
  const action = useAction(() => {});
  const [key] = useState(() => newId('create'));
  const [title, setTitle] = useState('');
  const [severity, setSeverity] = useState<Severity>(3);
  const [ownerRef, setOwner] = useState('');
  const [entityRefs, setEntities] = useState<string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const isUntitled = title.trim() === '';
  const isUnowned = !isEntityRef(ownerRef.trim());
  const create = async () => {
    setAsked(true);
    if (isUntitled || isUnowned) return;
    const content = {
      title: title.trim(),
      severity,
      ownerRef: ownerRef.trim(),
      entityRefs,
    };
    await action.run(async () => {
      const { ref } = await api.createPostmortem({ content, key });
      goTo(hrefs.postmortem({ ref }));
    }, tPostmortems('postmortems.created'));
  };
  return (
    <FormDialog
      title={tPostmortems('postmortems.create')}
      text={tPostmortems('postmortems.createText')}
      onSubmit={create}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={action.isBusy}>
          {tPostmortems('postmortems.createDo')}
        </Button>
      }
    >
      <TextField
        id="new-postmortem-title"
        label={t('details.title')}
        variant="outlined"
        size="small"
        required
        error={isAsked && isUntitled}
        helperText={t(
          isAsked && isUntitled ? 'details.untitled' : 'details.titleHint',
        )}
        value={title}
        onChange={event => setTitle(event.target.value)}
        inputProps={{ maxLength: 200 }}
      />
      <ChoiceSelect
        id="new-postmortem-severity"
        label={t('details.severity')}
        value={`${severity}`}
        choices={SEVERITIES.map(value => ({
          value: `${value}`,
          label: severityName(value),
        }))}
        onChange={value =>
          setSeverity(SEVERITIES.find(known => `${known}` === value) ?? 3)
        }
      />
      <PersonField
        id="new-postmortem-owner"
        label={t('details.owner')}
        required
        value={ownerRef}
        onChange={setOwner}
        error={isAsked && isUnowned ? t('details.unowned') : undefined}
      />
      <EntityRefsField
        id="new-postmortem-entities"
        label={t('details.entities')}
        values={entityRefs}
        kinds={ENTITIES}
        onChange={setEntities}
      />
      <div role="status">{action.outcome}</div>
    </FormDialog>
  );
}
