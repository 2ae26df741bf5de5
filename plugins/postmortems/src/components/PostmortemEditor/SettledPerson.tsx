import { useState } from 'react';
import { PersonField, isEntityRef } from '../shared';

/** A user or group that is written once its ref is whole; emptied, there is nobody. */
export function SettledPerson(props: {
  id: string;
  label: string;
  value: string;
  onSettle: (ref: string | undefined) => void;
}) {
  const { id, label, value, onSettle } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <PersonField
      id={id}
      label={label}
      value={typed}
      onChange={text => {
        const ref = text.trim();
        setTyped(text);
        if (ref !== '' && !isEntityRef(ref)) return;
        setKnown(ref);
        onSettle(ref || undefined);
      }}
    />
  );
}
