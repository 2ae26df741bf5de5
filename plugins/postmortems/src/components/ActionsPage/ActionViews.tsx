import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { actionsTranslationRef } from '../../translation';
import { ActionsQuery, VIEWS } from './actionsQuery';

const useStyles = makeStyles(theme => ({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& a': {
      padding: '4px 12px',
      fontSize: '0.875rem',
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
    },
    '& a[aria-current]': {
      fontWeight: 700,
      borderColor: theme.palette.text.primary,
    },
  },
}));

/** Whose items are shown: links, so that each is an address. */
export function ActionViews(props: {
  query: ActionsQuery;
  href: (part: Partial<ActionsQuery>) => string;
}) {
  const { query, href } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  return (
    <nav aria-label={t('actions.views')} className={classes.views}>
      {VIEWS.map(view => (
        <Link
          key={view}
          to={href({ subject: view, item: undefined })}
          underline="none"
          aria-current={view === query.subject ? 'true' : undefined}
        >
          {t(`actions.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
