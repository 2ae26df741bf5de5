import { FocusEvent, KeyboardEvent, ReactNode, useRef, useState } from 'react';
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
 * A number that says how it came about: on hover, on focus and on tap. Enter goes on to its links; Escape and a tap elsewhere
 * close it.
 *
 * @public
 */
export function Explained(props: {
  explanation: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const number = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement | null>(null);
  const isByKey = useRef(false);
  const goInside = () => {
    const link = popover.current?.querySelector('a');
    link?.focus({ preventScroll: true });
    if (link) isByKey.current = false;
  };
  const isInside = (element: EventTarget | null) =>
    element instanceof Node && popover.current?.contains(element) === true;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (isInside(document.activeElement)) number.current?.focus();
    setOpen(false);
  };
  return (
    <ClickAwayListener onClickAway={() => setOpen(false)}>
      <Tooltip
        interactive
        open={isOpen}
        onOpen={() => setOpen(true)}
        onClose={event => {
          const { relatedTarget } = event as FocusEvent;
          if (!isInside(relatedTarget)) setOpen(false);
        }}
        disableTouchListener
        title={
          // Keys of its links; of itself it takes no focus
          // eslint-disable-next-line jsx-a11y/no-static-element-interactions
          <div
            ref={element => {
              popover.current = element;
              if (element && isByKey.current) goInside();
            }}
            onKeyDown={closeOnEscape}
            onBlur={({ relatedTarget }) => {
              if (!isInside(relatedTarget)) setOpen(false);
            }}
          >
            {props.explanation}
          </div>
        }
        classes={{ tooltip: classes.popover }}
      >
        <button
          ref={number}
          type="button"
          className={classes.number}
          onClick={({ detail }) => {
            isByKey.current = detail === 0;
            if (isByKey.current) goInside();
            setOpen(true);
          }}
          onKeyDown={closeOnEscape}
        >
          {props.children}
        </button>
      </Tooltip>
    </ClickAwayListener>
  );
}
