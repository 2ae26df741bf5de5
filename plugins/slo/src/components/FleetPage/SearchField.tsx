import { useEffect, useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { sloTranslationRef } from '../../translation';

/** How long typing must rest before the backend is asked. */
const REST_MS = 300;

/** Searches as one types, a moment after one stops. */
export function SearchField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(sloTranslationRef);
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
      label={t('fleet.search')}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      style={{ flex: '1 1 280px', maxWidth: 420 }}
      inputProps={{ maxLength: 200 }}
    />
  );
}
