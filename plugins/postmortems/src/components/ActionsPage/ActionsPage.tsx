import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  LiveNotice,
  Skeleton,
  postmortemsApiRef,
  saveFile,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems, useRecordAction } from '../../hooks';
import { actionsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { ActionCounts } from './ActionCounts';
import { ActionFilters } from './ActionFilters';
import { ActionResults } from './ActionResults';
import { ActionViews } from './ActionViews';
import { OpenItem } from './OpenItem';
import { actionsQuery, toListQuery } from './actionsQuery';

/** Of the line that counts, and of the table. */
const ROOM = [16, 1160];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  save: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Action items: mine, my team's, by service, all; overdue first, and the address holds the question. */
export function ActionsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const saving = useRecordAction(() => {});
  const { query, change, href } = useUrlQuery(actionsQuery);
  const asked = toListQuery(query);
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'actions', detail: JSON.stringify(asked) },
    (api, signal) => api.listActionItems(asked, { signal }),
  );
  const page = loaded.status === 'ready' ? loaded.value : undefined;
  const reload = loaded.status === 'ready' ? loaded.reload : () => {};
  const save = () =>
    saving.run(async () => {
      const { offset, limit, ...all } = asked;
      const file = await postmortems.exportActionItems(all);
      saveFile({ ...file, type: 'text/csv' });
    }, t('actions.downloaded'));
  return (
    <div className={classes.page}>
      <ActionViews query={query} href={href} />
      <ActionCounts counts={page?.counts} query={query} onChange={change} />
      <ActionFilters
        query={query}
        items={page?.items ?? []}
        onChange={change}
      />
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('actions.loading')} heights={ROOM} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {page && (
        <ActionResults
          page={page}
          query={query}
          href={href}
          onChanged={reload}
        />
      )}
      <div className={classes.save}>
        <Button
          size="small"
          variant="outlined"
          disabled={saving.isBusy}
          onClick={save}
        >
          {t('actions.download')}
        </Button>
        <span role="status">{saving.outcome}</span>
      </div>
      {query.item && (
        <OpenItem
          key={query.item}
          id={query.item}
          onChanged={reload}
          onClose={() => change({ item: undefined, offset: query.offset })}
        />
      )}
    </div>
  );
}
