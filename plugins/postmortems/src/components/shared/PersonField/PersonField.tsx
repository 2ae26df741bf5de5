import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { sharedTranslationRef } from '../../../translation';
import { isEntityRef } from '../PersonRef';
import { useSuggestions } from './useSuggestions';

const PEOPLE = ['user', 'group'];

/**
 * A ref of the catalog, a user's or a group's where no other kinds are named. Suggestions come as one types, in the browser's own list:
 * it works with every keyboard and on every phone.
 */
export function PersonField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (ref: string) => void;
  kinds?: readonly string[];
  required?: boolean;
  disabled?: boolean;
  /** In place of how to fill it in. */
  hint?: string;
  /** Said in place of the hint, where what is there will not do. */
  error?: string;
}) {
  const { id, label, value, onChange, kinds = PEOPLE, error } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  const listId = useId();
  const suggestions = useSuggestions(value.trim(), kinds);
  const isMalformed = value.trim() !== '' && !isEntityRef(value.trim());
  const hint =
    props.hint ?? t(kinds === PEOPLE ? 'person.hint' : 'person.hintEntity');
  return (
    <>
      <TextField
        id={id}
        label={label}
        variant="outlined"
        size="small"
        fullWidth
        value={value}
        required={props.required}
        disabled={props.disabled}
        error={error !== undefined}
        helperText={error ?? (isMalformed ? t('person.malformed') : hint)}
        onChange={event => onChange(event.target.value)}
        inputProps={{ list: listId, autoComplete: 'off', maxLength: 300 }}
      />
      <datalist id={listId}>
        {suggestions.map(({ ref, title }) => (
          <option key={ref} value={ref}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}
