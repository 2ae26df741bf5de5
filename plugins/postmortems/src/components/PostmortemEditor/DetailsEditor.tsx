import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  PostmortemContent,
  SEVERITIES,
  VISIBILITIES,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { useSettings } from '../../hooks';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { EntityRefsField, useSeverityName } from '../shared';
import { SettledPerson } from './SettledPerson';
import { WordsField } from './WordsField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

const PEOPLE = ['user', 'group'];
const ENTITIES = ['component', 'api', 'resource', 'system', 'domain', 'group'];

/** Title, severity, who, what of the catalog, and who may read it. */
export function DetailsEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const severityName = useSeverityName();
  const settings = useSettings();
  const categories =
    settings.status === 'ready' ? settings.value.categories : [];
  const isUntitled = content.title.trim() === '';
  return (
    <div className={classes.fields}>
      <TextField
        id="pm-title"
        label={t('details.title')}
        variant="outlined"
        size="small"
        required
        error={isUntitled}
        helperText={t(isUntitled ? 'details.untitled' : 'details.titleHint')}
        value={content.title}
        onChange={event => onChange({ title: event.target.value })}
        inputProps={{ maxLength: 200 }}
      />
      <div className={classes.row}>
        <ChoiceSelect
          id="pm-severity"
          label={t('details.severity')}
          value={`${content.severity}`}
          choices={SEVERITIES.map(severity => ({
            value: `${severity}`,
            label: severityName(severity),
          }))}
          onChange={value => {
            const severity = SEVERITIES.find(known => `${known}` === value);
            if (severity) onChange({ severity });
          }}
        />
        <ChoiceSelect
          id="pm-visibility"
          label={t('details.visibility')}
          value={content.visibility}
          choices={VISIBILITIES.map(value => ({
            value,
            label: tPostmortems(`visibility.${value}.label`),
          }))}
          onChange={visibility => onChange({ visibility })}
        />
      </div>
      {content.visibility === 'restricted' && (
        <EntityRefsField
          id="pm-viewers"
          label={t('details.viewers')}
          values={content.viewers}
          kinds={PEOPLE}
          onChange={viewers => onChange({ viewers })}
        />
      )}
      <PersonRow {...props} />
      <EntityRefsField
        id="pm-authorRefs"
        label={t('details.authors')}
        values={content.authorRefs}
        kinds={PEOPLE}
        onChange={authorRefs => onChange({ authorRefs })}
      />
      <EntityRefsField
        id="pm-entityRefs"
        label={t('details.entities')}
        values={content.entityRefs}
        kinds={ENTITIES}
        onChange={entityRefs => onChange({ entityRefs })}
      />
      <div className={classes.row}>
        <WordsField
          id="pm-tags"
          label={t('details.tags')}
          values={content.tags}
          onChange={tags => onChange({ tags })}
        />
        <WordsField
          id="pm-category"
          label={t('details.category')}
          values={content.category}
          suggestions={categories}
          onChange={category => onChange({ category })}
        />
      </div>
    </div>
  );
}

function PersonRow(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  return (
    <div className={classes.row}>
      <SettledPerson
        id="pm-ownerRef"
        label={t('details.owner')}
        value={content.ownerRef}
        onSettle={ownerRef => ownerRef && onChange({ ownerRef })}
      />
      <SettledPerson
        id="pm-facilitatorRef"
        label={t('details.facilitator')}
        value={content.facilitatorRef ?? ''}
        onSettle={facilitatorRef => onChange({ facilitatorRef })}
      />
    </div>
  );
}
