import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
}));

/** What may be wider than the screen, and has nothing in it to focus: focus lets the keyboard scroll it. @public */
export function Scroll(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div
      role="group"
      aria-label={props.label}
      className={classes.scroll}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
