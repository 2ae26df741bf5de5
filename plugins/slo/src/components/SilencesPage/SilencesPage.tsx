import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  SILENCE_STATUSES,
  SLO_SIGNAL_CHANNEL,
  listSilencesQuery,
} from '@nines/backstage-plugin-slo-common';
import {
  ChoiceSelect,
  FailurePanel,
  LiveNotice,
  Skeleton,
  quietText,
  useAlertRequest,
  useLive,
  useNow,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { MaintenanceSection } from './MaintenanceSection';
import { SilenceDialog } from './SilenceDialog';
import { SilenceResults } from './SilenceResults';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    '& button': { textTransform: 'none' },
    '& label': { color: quietText(theme) },
  },
}));

/** What mutes alerts: silences that people made, and the maintenance windows of config and files. */
export function SilencesPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { query, change, href } = useUrlQuery(listSilencesQuery);
  const detail = JSON.stringify(query);
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    detail,
    useAlertRequest({ subject: 'silences', detail }, (alerts, signal) =>
      alerts.listSilences(query, { signal }),
    ),
  );
  const [isOpen, setOpen] = useState(false);
  const now = useNow();
  const mayCreate =
    loaded.status === 'ready' && loaded.value.allowedActions.includes('create');
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <ChoiceSelect
          id="slo-silences-status"
          label={t('silences.status.label')}
          value={query.status?.at(0) ?? ''}
          choices={[
            { value: '', label: t('fleet.filter.any') },
            ...SILENCE_STATUSES.map(value => ({
              value,
              label: t(`silences.status.${value}`),
            })),
          ]}
          onChange={value => change({ status: value ? [value] : undefined })}
        />
        {mayCreate && (
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {t('silences.new')}
          </Button>
        )}
      </div>
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('silences.loading')} heights={[16, 200]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <>
          <SilenceResults
            page={loaded.value}
            query={query}
            href={href}
            now={now}
            onChange={loaded.reload}
          />
          {isOpen && (
            <SilenceDialog
              matchers={{}}
              onDone={loaded.reload}
              onClose={() => setOpen(false)}
            />
          )}
        </>
      )}
      <MaintenanceSection now={now} />
    </div>
  );
}
