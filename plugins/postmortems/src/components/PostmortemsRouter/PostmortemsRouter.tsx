import { makeStyles } from '@material-ui/core/styles';
import { PostmortemsRoutes } from './PostmortemsRoutes';

const useStyles = makeStyles(theme => ({
  content: {
    padding: theme.spacing(2, 3),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
  },
}));

/** The pages for the new frontend system, whose framework draws the shell. */
export function PostmortemsRouter() {
  const classes = useStyles();
  return (
    <main className={classes.content}>
      <PostmortemsRoutes />
    </main>
  );
}
