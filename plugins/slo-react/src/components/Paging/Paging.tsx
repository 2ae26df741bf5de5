import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { formatCount } from '../../format';
import { sloReactTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  paging: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** Which part of a list a page shows. */
type Range = { readonly offset: number; readonly limit: number };

/** Where in the list this page is, and links to those beside it. @public */
export function Paging(props: {
  /** Of the list. */
  label: string;
  query: Range;
  total: number;
  href: (part: { offset: number }) => string;
}) {
  const { label, query, total, href } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  const { offset, limit } = query;
  if (total <= limit && offset === 0) return null;
  const end = Math.min(total, offset + limit);
  return (
    <nav className={classes.paging} aria-label={label}>
      {offset > 0 && (
        <Link to={href({ offset: Math.max(0, offset - limit) })}>
          ← {t('paging.previous')}
        </Link>
      )}
      {offset < total && (
        <span>
          {t('paging.range', {
            from: formatCount(offset + 1),
            to: formatCount(end),
            total: formatCount(total),
          })}
        </span>
      )}
      {end < total && (
        <Link to={href({ offset: offset + limit })}>{t('paging.next')} →</Link>
      )}
    </nav>
  );
}
