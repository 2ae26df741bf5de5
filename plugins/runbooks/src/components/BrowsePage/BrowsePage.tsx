import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  RUNBOOK_FLAGS,
  listRunbooksQuery,
} from '@nines/backstage-plugin-runbooks-common';
import {
  LiveNotice,
  Skeleton,
  ToggleCounts,
  useStateFills,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { ExportButtons } from '../ExportButtons';
import { RunbooksFailure } from '../Failure';
import { RunbookStateIcon, STATE_COLORS } from '../StateChip';
import { BrowseFilters } from './BrowseFilters';
import { BrowseResults } from './BrowseResults';

/** Of the line that counts, and of the table. */
const ROOM = [16, 1160];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  save: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Every runbook that the reader may see: one request per page, and the URL holds the question. */
export function BrowsePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const fills = useStateFills();
  const { query, change, href } = useUrlQuery(listRunbooksQuery);
  const { loaded, trouble } = useLiveRunbooks(
    { subject: 'browse', detail: JSON.stringify(query) },
    (api, signal) => api.listRunbooks(query, { signal }),
  );
  const page = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <div className={classes.page}>
      <ToggleCounts
        label={t('browse.flags')}
        items={RUNBOOK_FLAGS.map(flag => ({
          value: flag,
          label: t(`state.${flag}.label`),
          icon: <RunbookStateIcon state={flag} />,
          color: fills[STATE_COLORS[flag]],
          count: page?.counts[flag],
        }))}
        selected={query.flag ?? []}
        onChange={flag => change({ flag })}
      />
      <BrowseFilters query={query} filters={page?.filters} onChange={change} />
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('browse.loading')} heights={ROOM} />
      )}
      {loaded.status === 'failed' && (
        <RunbooksFailure error={loaded.error} retry={loaded.retry} />
      )}
      {page && <BrowseResults page={page} query={query} href={href} />}
      <div className={classes.save}>
        <ExportButtons query={{ critical: 'true' }} />
      </div>
    </div>
  );
}
