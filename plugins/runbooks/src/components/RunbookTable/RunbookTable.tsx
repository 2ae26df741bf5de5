import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ListRunbooksResponse } from '@nines/backstage-plugin-runbooks-common';
import { EntityLink, Table } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { ReviewText, formatDay } from '../ReviewText';
import { RunbookStateChip } from '../StateChip';
import { AlertNames } from './AlertNames';
import { RunbookName } from './RunbookName';

type Row = ListRunbooksResponse['items'][number];

/** Runbooks of many entities, in the order given. */
export function RunbookTable(props: {
  label: string;
  runbooks: readonly Row[];
}) {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <Table<Row>
      label={props.label}
      rows={props.runbooks}
      keyOf={({ ref }) => ref}
      columns={[
        {
          id: 'state',
          label: t('browse.column.state'),
          width: '192px',
          cell: runbook => <RunbookStateChip runbook={runbook} />,
        },
        {
          id: 'title',
          label: t('browse.column.title'),
          cell: runbook => <RunbookName runbook={runbook} />,
        },
        {
          id: 'owner',
          label: t('browse.column.owner'),
          width: '126px',
          room: 'wideOnly',
          cell: ({ owner }) => (owner ? <EntityLink entityRef={owner} /> : '–'),
        },
        {
          id: 'system',
          label: t('browse.column.system'),
          width: '108px',
          room: 'widestOnly',
          cell: ({ systems }) =>
            systems.length > 0 ? <EntityLink entityRef={systems[0]} /> : '–',
        },
        {
          id: 'review',
          label: t('browse.column.review'),
          width: '190px',
          isLine: true,
          cell: ({ review }) => <ReviewText review={review} />,
        },
        {
          id: 'exercised',
          label: t('browse.column.exercised'),
          width: '108px',
          room: 'widestOnly',
          cell: ({ exercisedOn }) =>
            exercisedOn ? formatDay(exercisedOn) : '–',
        },
        {
          id: 'alerts',
          label: t('browse.column.alerts'),
          width: '220px',
          room: 'wideOnly',
          cell: ({ alerts }) => <AlertNames alerts={alerts} />,
        },
      ]}
    />
  );
}
