import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { WireState } from '@nines/backstage-plugin-slo-common';
import { stateTint, useStateColors, useStateFills } from '../../palette';
import { StateIcon } from './StateIcon';
import { useStateText } from './useStateText';

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    padding: '1px 8px 1px 6px',
    borderRadius: 10,
    fontSize: '0.8125rem',
    lineHeight: '18px',
    fontWeight: 500,
    whiteSpace: 'nowrap',
    cursor: 'default',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  icon: { display: 'inline-flex', fontSize: '1rem' },
}));

/**
 * The state of an objective: icon, name, and on hover or focus the sentence that says what it means and what to do.
 *
 * @public
 */
export function SloStateChip(props: {
  state: Pick<WireState, 'kind' | 'message'>;
}) {
  const { state } = props;
  const classes = useStyles();
  const text = useStateText();
  const color = useStateColors()[state.kind];
  const fill = useStateFills()[state.kind];
  const background = stateTint(color, useTheme().palette.background.paper);
  return (
    <Tooltip title={text.sentence(state)} enterTouchDelay={0}>
      <span
        className={classes.chip}
        style={{ color, background }}
        // Focus shows the sentence to those who use no pointer.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <span className={classes.icon} style={{ color: fill }}>
          <StateIcon kind={state.kind} />
        </span>
        {text.label(state.kind)}
      </span>
    </Tooltip>
  );
}
