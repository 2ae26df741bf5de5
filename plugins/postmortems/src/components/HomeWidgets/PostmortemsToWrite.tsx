import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { WirePostmortem } from '@nines/backstage-plugin-postmortems-common';
import { TimeDistance, useNow } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { PostmortemStatusChip } from '../shared';
import { useRowStyles } from './rowStyles';

/** Postmortems that are not published yet, those due first on top. */
export function PostmortemsToWrite(props: {
  postmortems: readonly WirePostmortem[];
}) {
  const { postmortems } = props;
  const classes = useRowStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const now = useNow();
  return (
    <section aria-label={t('home.toWrite')}>
      <Typography variant="subtitle2" component="h3" className={classes.head}>
        {t('home.toWrite')}
      </Typography>
      {postmortems.length === 0 && <div>{t('home.noneToWrite')}</div>}
      <ul className={classes.list} aria-label={t('home.toWrite')}>
        {postmortems.map(postmortem => (
          <li key={postmortem.id} className={classes.row}>
            <span>
              <PostmortemStatusChip status={postmortem.status} />
            </span>
            <span>
              <Link to={hrefs.postmortem(postmortem)}>{postmortem.title}</Link>
              <div className={classes.quiet}>
                {postmortem.dueAt ? (
                  <>
                    {t(postmortem.isOverdue ? 'home.overdue' : 'home.due')}{' '}
                    <TimeDistance at={postmortem.dueAt} now={now} />
                  </>
                ) : (
                  t('home.noDueDate')
                )}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
