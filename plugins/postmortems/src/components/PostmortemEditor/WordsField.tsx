import { useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { writingTranslationRef } from '../../translation';

/** Words with commas between them, such as tags. */
export function WordsField(props: {
  id: string;
  label: string;
  values: readonly string[];
  /** Known ones. */
  suggestions?: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { id, label, values, suggestions = [], onChange } = props;
  const { t } = useTranslationRef(writingTranslationRef);
  const listId = useId();
  const [typed, setTyped] = useState(values.join(', '));
  const [known, setKnown] = useState(values.join());
  if (known !== values.join()) {
    setKnown(values.join());
    if (wordsOf(typed).join() !== values.join()) setTyped(values.join(', '));
  }
  return (
    <>
      <TextField
        id={id}
        label={label}
        variant="outlined"
        size="small"
        fullWidth
        value={typed}
        helperText={
          suggestions.length > 0
            ? t('details.wordsOf', { known: suggestions.join(', ') })
            : t('details.words')
        }
        onChange={event => {
          setTyped(event.target.value);
          onChange(wordsOf(event.target.value));
        }}
        inputProps={{ list: listId, maxLength: 1_000 }}
      />
      <datalist id={listId}>
        {suggestions.map(word => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}

function wordsOf(text: string): string[] {
  const words = text.split(',').map(word => word.trim().slice(0, 50));
  return [...new Set(words.filter(word => word !== ''))];
}
