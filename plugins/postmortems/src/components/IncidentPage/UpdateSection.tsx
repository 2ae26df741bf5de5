import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  Section,
  postmortemsApiRef,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { useRecordAction, useSettings } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { fillTemplate, leftOpen } from './fillTemplate';
import { useTemplateValues } from './useTemplateValues';

const BLANK = '';

const useStyles = makeStyles(theme => ({
  composer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(1),
    // The theme's own are made for paper only
    '& .MuiInputLabel-root, & .MuiFormHelperText-root': {
      color: quietText(theme),
    },
  },
}));

/** Writes a status update from a template, keeps it in the timeline, and copies it to be pasted where people read. */
export function UpdateSection(props: {
  incident: IncidentResponse;
  reload: () => void;
}) {
  const { incident, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const settings = useSettings();
  const templates = settings.status === 'ready' ? settings.value.templates : [];
  const values = useTemplateValues(incident);
  const [name, setName] = useState(BLANK);
  const [text, setText] = useState('');
  const [isExternal, setExternal] = useState(false);
  const [isCopied, setCopied] = useState(true);
  const action = useRecordAction(reload);
  const open = leftOpen(text);

  const choose = (chosen: string) => {
    setName(chosen);
    const template = templates.find(one => one.name === chosen);
    setText(template ? fillTemplate(template.text, values) : '');
    setExternal(template?.audience === 'customers');
  };
  const post = async () => {
    const said = text.trim();
    const isDone = await action.run(async () => {
      await postmortems.addEvent(
        { kind: 'incident', id: incident.id },
        {
          at: {
            at: new Date().toISOString(),
            precision: 'second',
            sourceZone: 'UTC',
          },
          kind: 'comms',
          text: said,
          visibility: isExternal ? 'external' : 'internal',
        },
      );
    }, 'done');
    if (!isDone) return;
    setName(BLANK);
    setText('');
    await navigator.clipboard.writeText(said).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const outcome = () => {
    if (action.outcome !== 'done') return action.outcome;
    return t(isCopied ? 'update.copied' : 'update.posted');
  };
  return (
    <Section title={t('update.title')}>
      <div className={classes.composer}>
        <ChoiceSelect
          id="update-template"
          label={t('update.template')}
          value={name}
          choices={[
            { value: BLANK, label: t('update.blank') },
            ...templates.map(template => ({
              value: template.name,
              label: `${template.name} (${t('update.audience', {
                audience: template.audience,
              })})`,
            })),
          ]}
          onChange={choose}
        />
        <TextField
          id="update-text"
          label={t('update.text')}
          variant="outlined"
          size="small"
          multiline
          minRows={3}
          maxRows={14}
          value={text}
          onChange={({ target }) => setText(target.value)}
          helperText={
            open.length > 0 ? t('update.left', { what: open.join(', ') }) : ' '
          }
          inputProps={{ maxLength: 4_000 }}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={isExternal}
              onChange={({ target }) => setExternal(target.checked)}
            />
          }
          label={t('update.external')}
        />
        <div>
          <Button
            variant="outlined"
            disabled={action.isBusy || text.trim() === ''}
            onClick={post}
          >
            {t('update.post')}
          </Button>
        </div>
        <div role="status">{outcome()}</div>
      </div>
    </Section>
  );
}
