import { ReactNode } from 'react';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { stateTint } from '../../palette';

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
 * A state in a shape, a word and a colour, and on hover or focus in a sentence.
 *
 * @public
 */
export function Chip(props: {
  /** Of the words. */
  color: string;
  /** Of the icon, which may be stronger. */
  fill: string;
  icon: ReactNode;
  label: string;
  sentence: string;
}) {
  const { color, fill, icon, label, sentence } = props;
  const classes = useStyles();
  const background = stateTint(color, useTheme().palette.background.paper);
  return (
    <Tooltip title={sentence} enterTouchDelay={0}>
      <span
        className={classes.chip}
        style={{ color, background }}
        // Focus shows the sentence to those who use no pointer.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <span className={classes.icon} style={{ color: fill }}>
          {icon}
        </span>
        {label}
      </span>
    </Tooltip>
  );
}
