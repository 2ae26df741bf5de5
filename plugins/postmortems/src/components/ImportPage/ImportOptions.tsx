import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { IMPORT_FORMATS } from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { useFieldStyles } from '../PostmortemEditor';
import { EntityRefsField, PersonField } from '../shared';
import { ImportOptionValues } from './importRequest';

const ENTITIES = ['component', 'api', 'resource', 'system', 'domain'];
const WINNERS = ['portal', 'source'] as const;

/** What the files do not say themselves, and who wins where both changed. */
export function ImportOptions(props: {
  options: ImportOptionValues;
  onChange: (options: ImportOptionValues) => void;
}) {
  const { options, onChange } = props;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const change = (part: Partial<ImportOptionValues>) =>
    onChange({ ...options, ...part });
  return (
    <div className={classes.fields} style={{ paddingTop: 8 }}>
      <div className={classes.row}>
        <ChoiceSelect
          id="import-format"
          label={t('imports.format')}
          value={options.format}
          choices={IMPORT_FORMATS.map(value => ({
            value,
            label: value === 'auto' ? t('imports.auto') : value,
          }))}
          onChange={format => change({ format })}
        />
        <TextField
          id="import-zone"
          label={t('imports.zone')}
          helperText={t('imports.zoneHint')}
          variant="outlined"
          size="small"
          value={options.zone}
          onChange={event => change({ zone: event.target.value })}
          inputProps={{ maxLength: 100 }}
        />
        <ChoiceSelect
          id="import-wins"
          label={t('imports.wins')}
          value={options.wins}
          choices={WINNERS.map(value => ({
            value,
            label: t(`importSource.winner.${value}`),
          }))}
          onChange={wins => change({ wins })}
        />
      </div>
      <PersonField
        id="import-owner"
        label={t('imports.owner')}
        value={options.ownerRef}
        onChange={ownerRef => change({ ownerRef })}
      />
      <EntityRefsField
        id="import-entities"
        label={t('imports.entities')}
        values={options.entityRefs}
        kinds={ENTITIES}
        onChange={entityRefs => change({ entityRefs })}
      />
    </div>
  );
}
