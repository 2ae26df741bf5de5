import { Link, useSidebarOpenState } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    color: theme.palette.navigation.color,
    display: 'flex',
    gap: theme.spacing(1.5),
    height: 64,
    paddingLeft: theme.spacing(2.5),
  },
  name: { color: theme.palette.navigation.selectedColor, fontWeight: 700 },
}));

/** Mark and name of the portal; the name only while the sidebar is open. */
export function Logo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" underline="none" aria-label="Home" className={classes.root}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <path
          d="M3 20h7l4-12 5 17 4-9h6"
          fill="none"
          stroke="#7fd4b0"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {isOpen && (
        <Typography component="span" variant="h6" className={classes.name}>
          Nines
        </Typography>
      )}
    </Link>
  );
}
