import { ReactNode } from 'react';
import { formatCount } from '../../format';
import { useCountStyles } from './countStyles';

/** A value to filter by. @public */
export type ToggleItem<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Of the icon. */
  readonly color?: string;
  /** Absent while it is not known; the item keeps its place. */
  readonly count?: number;
};

/** A row of filters that says how much is in each. @public */
export function ToggleCounts<Value extends string>(props: {
  label: string;
  items: readonly ToggleItem<Value>[];
  selected: readonly Value[];
  onChange: (values: Value[]) => void;
}) {
  const { label, items, selected, onChange } = props;
  const classes = useCountStyles();
  const toggle = (value: Value) =>
    onChange(
      selected.includes(value)
        ? selected.filter(other => other !== value)
        : [...selected, value],
    );
  return (
    <div role="group" aria-label={label} className={classes.row}>
      {items.map(({ value, label: name, icon, color, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={selected.includes(value)}
          className={`${classes.count} ${classes.clickable} ${
            count === 0 ? classes.none : ''
          }`}
          onClick={() => toggle(value)}
        >
          {icon && (
            <span className={classes.icon} style={{ color }}>
              {icon}
            </span>
          )}
          {name}
          <span className={classes.number}>
            {count === undefined ? '–' : formatCount(count)}
          </span>
        </button>
      ))}
    </div>
  );
}
