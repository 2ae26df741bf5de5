import {
  SloStateKind,
  StateCounts as Counts,
  WORST_FIRST,
} from '@nines/backstage-plugin-slo-common';
import {
  StateIcon,
  formatCount,
  useCountStyles,
  useStateFills,
  useStateText,
} from '@nines/backstage-plugin-slo-react';

/**
 * How many objectives are in each state, worst first. With `onToggle`, a row of filters, which always has each state; without,
 * only the states that something is in.
 */
export function StateCounts(props: {
  label: string;
  /** Absent while they are not known; all states keep their places. */
  counts: Counts | undefined;
  selected?: readonly SloStateKind[];
  onToggle?: (kind: SloStateKind) => void;
}) {
  const { label, counts, selected = [], onToggle } = props;
  const classes = useCountStyles();
  const text = useStateText();
  const colors = useStateFills();
  return (
    <div role="group" aria-label={label} className={classes.row}>
      {WORST_FIRST.filter(kind => onToggle || counts?.[kind]).map(kind => {
        const content = (
          <>
            <span className={classes.icon} style={{ color: colors[kind] }}>
              <StateIcon kind={kind} />
            </span>
            {text.label(kind)}
            <span className={classes.number}>
              {counts ? formatCount(counts[kind]) : '–'}
            </span>
          </>
        );
        const faint = counts?.[kind] === 0 ? classes.none : '';
        if (!onToggle)
          return (
            <span key={kind} className={classes.count}>
              {content}
            </span>
          );
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={selected.includes(kind)}
            className={`${classes.count} ${classes.clickable} ${faint}`}
            onClick={() => onToggle(kind)}
          >
            {content}
          </button>
        );
      })}
    </div>
  );
}
