import { useLocation } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';
import {
  alertsRouteRef,
  deliveriesRouteRef,
  rootRouteRef,
  silencesRouteRef,
} from '../../routes';
import { sloTranslationRef } from '../../translation';

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

/** The lists of the plugin, and which of them this page belongs to. */
export function SloNav() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { pathname } = useLocation();
  const root = useRouteRef(rootRouteRef)();
  const lists = [
    { href: useRouteRef(alertsRouteRef)(), label: t('nav.alerts') },
    { href: useRouteRef(silencesRouteRef)(), label: t('nav.silences') },
    { href: useRouteRef(deliveriesRouteRef)(), label: t('nav.deliveries') },
  ];
  const current = lists.find(
    ({ href }) => pathname === href || pathname.startsWith(`${href}/`),
  );
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {[{ href: root, label: t('nav.slos') }, ...lists].map(
        ({ href, label }) => (
          <Link
            key={href}
            to={href}
            underline="none"
            aria-current={href === (current?.href ?? root) ? 'page' : undefined}
          >
            {label}
          </Link>
        ),
      )}
    </nav>
  );
}
