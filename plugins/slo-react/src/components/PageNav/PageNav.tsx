import { useLocation } from 'react-router-dom';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';

const useStyles = makeStyles(theme => ({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 3),
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: '0.875rem',
    '& a': {
      padding: theme.spacing(0.5, 0),
      marginBottom: -1,
      color: quietText(theme),
      borderBottom: '2px solid transparent',
    },
    '& a[aria-current]': {
      color: theme.palette.text.primary,
      borderBottomColor: theme.palette.text.primary,
    },
  },
}));

type NavItem = { readonly href: string; readonly label: string };

/** The lists of a plugin, and which of them this page belongs to: the first where it belongs to no other. @public */
export function PageNav(props: {
  label: string;
  root: NavItem;
  others: readonly NavItem[];
}) {
  const { label, root, others } = props;
  const classes = useStyles();
  const { pathname } = useLocation();
  const current = others.find(
    ({ href }) => pathname === href || pathname.startsWith(`${href}/`),
  );
  return (
    <nav aria-label={label} className={classes.nav}>
      {[root, ...others].map(item => (
        <Link
          key={item.href}
          to={item.href}
          underline="none"
          aria-current={item === (current ?? root) ? 'page' : undefined}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
