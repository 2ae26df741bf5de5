import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  missing: { maxWidth: 640 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    margin: theme.spacing(2, 0, 0),
    fontSize: '0.875rem',
  },
}));

/** What is not there, why that may be, and where to go from here. @public */
export function Missing(props: {
  title: string;
  text: string;
  /** Links. */
  children: ReactNode;
}) {
  const { title, text, children } = props;
  const classes = useStyles();
  return (
    <section role="alert" className={classes.missing}>
      <Typography variant="h6" component="h2">
        {title}
      </Typography>
      <Typography variant="body2">{text}</Typography>
      <div className={classes.links}>{children}</div>
    </section>
  );
}
