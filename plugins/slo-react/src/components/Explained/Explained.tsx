import { KeyboardEvent, ReactNode, useState } from 'react';
import ClickAwayListener from '@material-ui/core/ClickAwayListener';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  number: {
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: 'inherit',
    textAlign: 'inherit',
    padding: 0,
    border: 0,
    background: 'none',
    cursor: 'help',
    borderRadius: 2,
    textDecoration: `underline dotted ${theme.palette.text.disabled}`,
    textUnderlineOffset: '3px',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  popover: {
    maxWidth: 440,
    padding: theme.spacing(1, 1.5),
    fontSize: '0.8125rem',
    fontWeight: 400,
    lineHeight: 1.45,
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    boxShadow: theme.shadows[4],
    fontVariantNumeric: 'tabular-nums',
  },
}));

/**
 * A number that says how it came about: on hover, on focus and on tap. Escape and a tap elsewhere close it.
 *
 * @public
 */
export function Explained(props: {
  explanation: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <ClickAwayListener onClickAway={() => setOpen(false)}>
      <Tooltip
        interactive
        open={isOpen}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        disableTouchListener
        title={<div>{props.explanation}</div>}
        classes={{ tooltip: classes.popover }}
      >
        <button
          type="button"
          className={classes.number}
          onClick={() => setOpen(true)}
          onKeyDown={closeOnEscape}
        >
          {props.children}
        </button>
      </Tooltip>
    </ClickAwayListener>
  );
}
