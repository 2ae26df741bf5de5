import { useEffect, useId, useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** How long typing must rest before the backend is asked. */
const REST_MS = 300;

/** Searches as one types, a moment after one stops. @public */
export function SearchField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      id={id}
      type="search"
      variant="outlined"
      size="small"
      label={label}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      style={{ flex: '1 1 280px', maxWidth: 420 }}
      inputProps={{ maxLength: 200 }}
    />
  );
}
