import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ListSilencesQuery,
  ListSilencesResponse,
  WireSilence,
} from '@nines/backstage-plugin-slo-common';
import {
  Column,
  Paging,
  Table,
  TimeDistance,
  alertApiRef,
  formatInstant,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { shownActor } from '../shownActor';
import { MatcherList } from './MatcherList';

/** Silences, those that end soonest first; those who may, end them now. */
export function SilenceResults(props: {
  page: ListSilencesResponse;
  query: ListSilencesQuery;
  href: (part: Partial<ListSilencesQuery>) => string;
  now: number;
  onChange: () => void;
}) {
  const { page, query, href, now, onChange } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const action = useAction(onChange);
  const columns: Column<WireSilence>[] = [
    {
      id: 'status',
      label: t('silences.status.label'),
      width: '110px',
      cell: ({ status }) => t(`silences.status.${status}`),
    },
    {
      id: 'matchers',
      label: t('silences.matchers'),
      isLine: true,
      cell: ({ matchers }) => <MatcherList matchers={matchers} />,
    },
    {
      id: 'reason',
      label: t('silences.reason'),
      isLine: true,
      cell: ({ reason, author }) => `${reason} · ${shownActor(author)}`,
    },
    {
      id: 'time',
      label: t('silences.time'),
      width: '220px',
      isLine: true,
      cell: silence => <SilenceTime silence={silence} now={now} />,
    },
    {
      id: 'do',
      label: t('action.column'),
      width: '96px',
      isLine: true,
      cell: ({ id, reason, allowedActions }) =>
        allowedActions.includes('expire') && (
          <Button
            size="small"
            disabled={action.isBusy}
            aria-label={t('silences.expireLabel', { reason })}
            onClick={() =>
              action.run(() => alerts.expireSilence(id), t('silences.expired'))
            }
          >
            {t('silences.expire')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <div role="status">{action.outcome}</div>
      {page.items.length === 0 ? (
        <Typography>{t('silences.none')}</Typography>
      ) : (
        <Table
          label={t('silences.title')}
          columns={columns}
          rows={page.items}
          keyOf={({ id }) => id}
        />
      )}
      <Paging
        label={t('silences.title')}
        query={query}
        total={page.totalItems}
        href={href}
      />
    </>
  );
}

function SilenceTime(props: { silence: WireSilence; now: number }) {
  const { silence, now } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { status, startsAt, endsAt, expiredBy } = silence;
  if (status === 'pending')
    return (
      <>
        {t('silences.starts')} <TimeDistance at={startsAt} now={now} />
        <div>{`${formatInstant(startsAt)} – ${formatInstant(endsAt)}`}</div>
      </>
    );
  return (
    <>
      {t(status === 'active' ? 'silences.ends' : 'silences.ended')}{' '}
      <TimeDistance at={endsAt} now={now} />
      {expiredBy && (
        <div>{t('silences.expiredBy', { who: shownActor(expiredBy) })}</div>
      )}
    </>
  );
}
