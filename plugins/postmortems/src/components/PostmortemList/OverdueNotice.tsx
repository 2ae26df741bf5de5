import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { ListPostmortemsQuery } from '@nines/backstage-plugin-postmortems-common';
import { formatCount } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';

/** How many are named. */
const NAMED = 3;

const useStyles = makeStyles(theme => ({
  notice: {
    borderLeft: `3px solid ${theme.palette.error.main}`,
    padding: theme.spacing(0.25, 2),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
}));

/** What should have been published by now: said before the list, whatever that shows; nothing where all are in time. */
export function OverdueNotice(props: {
  href: (part: Partial<ListPostmortemsQuery>) => string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const { loaded } = useLivePostmortems(
    { subject: 'postmortems overdue' },
    (api, signal) =>
      api.listPostmortems(
        { overdue: 'true', sort: 'due', order: 'asc', limit: NAMED },
        { signal },
      ),
  );
  if (loaded.status !== 'ready' || loaded.value.totalItems === 0) return null;
  const { items, totalItems } = loaded.value;
  return (
    <section className={classes.notice} aria-label={t('postmortems.overdue')}>
      {t('postmortems.overdueCount', {
        count: totalItems,
        shown: formatCount(totalItems),
      })}{' '}
      {items.slice(0, NAMED).map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <Link to={hrefs.postmortem(one)}>
            {one.ref} {one.title}
          </Link>
        </span>
      ))}
      {totalItems > NAMED && (
        <>
          {' · '}
          <Link to={props.href({ overdue: 'true' })}>
            {t('postmortems.overdueAll')}
          </Link>
        </>
      )}
    </section>
  );
}
