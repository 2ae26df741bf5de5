import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WirePostmortem } from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  Table,
  TimeDistance,
  formatCount,
  formatPercent,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  sharedTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { useDurationWords } from '../PostmortemPage/useDurationWords';
import { PersonRef, PostmortemStatusChip, SeverityChip } from '../shared';

const useStyles = makeStyles(theme => ({
  title: { overflowWrap: 'anywhere' },
  quiet: {
    color: quietText(theme),
    fontSize: '0.8125rem',
    '& a': { textDecoration: 'underline' },
  },
  late: { fontWeight: 700 },
}));

/** Postmortems of many entities, in the order given. */
export function PostmortemTable(props: {
  postmortems: readonly WirePostmortem[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const now = useNow();
  const wordsOf = useDurationWords();
  return (
    <Table<WirePostmortem>
      label={t('postmortems.title')}
      rows={props.postmortems}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'status',
          label: t('postmortems.column.status'),
          width: '124px',
          cell: ({ status }) => <PostmortemStatusChip status={status} />,
        },
        {
          id: 'title',
          label: t('postmortems.column.title'),
          cell: postmortem => <Title postmortem={postmortem} />,
        },
        {
          id: 'severity',
          label: tWriting('details.severity'),
          width: '152px',
          isLine: true,
          cell: ({ severity }) => <SeverityChip severity={severity} />,
        },
        {
          id: 'owner',
          label: tWriting('details.owner'),
          width: '124px',
          room: 'wideOnly',
          cell: ({ ownerRef }) => <PersonRef personRef={ownerRef} />,
        },
        {
          id: 'when',
          label: t('postmortems.column.when'),
          width: '104px',
          isLine: true,
          cell: ({ impactStartAt }) =>
            impactStartAt ? (
              <TimeDistance at={impactStartAt} now={now} isPast />
            ) : (
              tShared('instant.unknown')
            ),
        },
        {
          id: 'resolve',
          label: t('postmortems.column.resolve'),
          width: '124px',
          room: 'wideOnly',
          isNumber: true,
          cell: ({ durations }) => wordsOf(durations.timeToResolve).computed,
        },
        {
          id: 'budget',
          label: t('postmortems.column.budget'),
          width: '96px',
          room: 'widestOnly',
          isNumber: true,
          cell: ({ budgetConsumed }) =>
            budgetConsumed === null
              ? tShared('instant.unknown')
              : formatPercent(budgetConsumed),
        },
        {
          id: 'actions',
          label: t('postmortems.column.actions'),
          width: '130px',
          isLine: true,
          cell: ({ actionItems: { open, overdue, total } }) => (
            <span className={overdue > 0 ? classes.late : undefined}>
              {overdue > 0
                ? t('postmortems.openOverdue', {
                    open: formatCount(open),
                    overdue: formatCount(overdue),
                  })
                : t('postmortems.openOf', {
                    open: formatCount(open),
                    total: formatCount(total),
                  })}
            </span>
          ),
        },
      ]}
    />
  );
}

function Title({ postmortem }: { postmortem: WirePostmortem }) {
  const {
    ref,
    title,
    entityRefs,
    visibility,
    isOverdue,
    dueAt,
    importConflict,
  } = postmortem;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const now = useNow();
  return (
    <div className={classes.title}>
      <Link to={hrefs.postmortem(postmortem)}>{title}</Link>
      <div className={classes.quiet}>
        {ref}
        {entityRefs.slice(0, 2).map(entityRef => (
          <span key={entityRef}>
            {' · '}
            <EntityLink entityRef={entityRef} />
          </span>
        ))}
        {entityRefs.length > 2 &&
          ` ${t('postmortems.more', { count: entityRefs.length - 2 })}`}
        {visibility !== 'internal' &&
          ` · ${t(`visibility.${visibility}.label`)}`}
        {isOverdue && dueAt && (
          <>
            {' · '}
            <span className={classes.late}>{t('postmortem.overdue')}</span>{' '}
            <TimeDistance at={dueAt} now={now} />
          </>
        )}
        {importConflict && (
          <>
            {' · '}
            <span className={classes.late}>{t('postmortems.conflict')}</span>
          </>
        )}
      </div>
    </div>
  );
}
