import { useId, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useSuggestions } from '../PersonField';
import { isEntityRef } from '../PersonRef';

/** Filters by one entity, with suggestions as one types; asks once the ref is whole, or the field empty. */
export function RefFilter(props: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (ref: string | undefined) => void;
  kinds: readonly string[];
}) {
  const { id, label, value = '', onChange, kinds } = props;
  const listId = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const suggestions = useSuggestions(typed === value ? '' : typed, kinds);
  return (
    <>
      <TextField
        id={id}
        label={label}
        variant="outlined"
        size="small"
        value={typed}
        placeholder={`${kinds[0]}:default/…`}
        style={{ flex: '1 1 160px', maxWidth: 240 }}
        InputLabelProps={{ shrink: true }}
        onChange={event => {
          const ref = event.target.value.trim();
          setTyped(event.target.value);
          const isChosen = suggestions.some(one => one.ref === ref);
          if (ref === '' || isChosen) onChange(ref || undefined);
        }}
        onBlur={() => {
          const ref = typed.trim();
          if (ref !== value && isEntityRef(ref)) onChange(ref);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && isEntityRef(typed.trim()))
            onChange(typed.trim());
        }}
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
