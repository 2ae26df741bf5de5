import { makeStyles } from '@material-ui/core/styles';
import {
  SloStateKind,
  StateCounts as Counts,
  WORST_FIRST,
} from '@nines/backstage-plugin-slo-common';
import {
  StateIcon,
  quietText,
  formatCount,
  useStateFills,
  useStateText,
} from '@nines/backstage-plugin-slo-react';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '4px 10px',
    font: 'inherit',
    fontSize: '0.875rem',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  clickable: {
    cursor: 'pointer',
    '&:hover': { background: theme.palette.action.hover },
    '&[aria-pressed="true"]': {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    },
  },
  none: { color: quietText(theme), background: 'none' },
  icon: { display: 'inline-flex', fontSize: '1rem' },
  number: { fontWeight: 700 },
}));

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
  const classes = useStyles();
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
