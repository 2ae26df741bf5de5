import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControl from '@material-ui/core/FormControl';
import InputLabel from '@material-ui/core/InputLabel';
import MenuItem from '@material-ui/core/MenuItem';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import Select from '@material-ui/core/Select';
import { formatCount } from '../../format';
import { sloReactTranslationRef } from '../../translation';

type Option = {
  readonly value: string;
  /** Absent where it is not known. */
  readonly count?: number;
};

/** Values of one property to filter by, most frequent first. A value from the URL stays selectable though nothing has it. @public */
export function FacetSelect(props: {
  id: string;
  label: string;
  options: readonly Option[];
  selected: readonly string[];
  nameOf: (value: string) => string;
  onChange: (values: string[]) => void;
}) {
  const { id, label, options, selected, nameOf, onChange } = props;
  const { t } = useTranslationRef(sloReactTranslationRef);
  const known = new Set(options.map(option => option.value));
  const all: readonly Option[] = [
    ...options,
    ...selected
      .filter(value => !known.has(value))
      .map(value => ({ value, count: 0 })),
  ];
  const shown = selected.map(nameOf).join(', ') || t('facet.any');
  return (
    <FormControl
      variant="outlined"
      size="small"
      style={{ flex: '1 1 120px', maxWidth: 200 }}
    >
      <InputLabel id={`${id}-label`} shrink>
        {label}
      </InputLabel>
      <Select
        multiple
        displayEmpty
        input={<OutlinedInput notched label={label} />}
        labelId={`${id}-label`}
        id={id}
        value={[...selected]}
        renderValue={() => shown}
        onChange={event => onChange([event.target.value].flat().map(String))}
        MenuProps={{ getContentAnchorEl: null }}
      >
        {all.map(option => (
          <MenuItem key={option.value} value={option.value} dense>
            {nameOf(option.value)}
            {option.count !== undefined && ` (${formatCount(option.count)})`}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}
