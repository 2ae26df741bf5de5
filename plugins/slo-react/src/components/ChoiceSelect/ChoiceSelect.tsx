import TextField from '@material-ui/core/TextField';

/** One of a few values, by the browser's own list: works with every keyboard and on every phone. @public */
export function ChoiceSelect<Value extends string>(props: {
  id: string;
  label: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}) {
  const { id, label, value, choices, onChange } = props;
  return (
    <TextField
      select
      id={id}
      label={label}
      variant="outlined"
      size="small"
      value={value}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onChange={({ target }) => {
        const chosen = choices.find(choice => choice.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}
