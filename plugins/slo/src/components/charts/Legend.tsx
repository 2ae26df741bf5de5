import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

/** A line of a chart as its legend shows it. */
export type LegendItem = {
  readonly name: string;
  readonly color: string;
  /** SVG dash pattern; solid when absent. */
  readonly dash?: string;
};

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.25, 0, 0.5),
    color: quietText(theme),
    fontSize: '0.8125rem',
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: 6 },
}));

/** Which line is which: by colour and by dash. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  const classes = useStyles();
  return (
    <div className={classes.legend}>
      {items.map(({ name, color, dash }) => (
        <span key={name} className={classes.item}>
          <svg width={24} height={8} aria-hidden>
            <line
              x1={0}
              x2={24}
              y1={4}
              y2={4}
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dash}
            />
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}
