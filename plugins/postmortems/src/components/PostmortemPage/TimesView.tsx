import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DURATIONS,
  DurationName,
  MILESTONES,
  PostmortemContent,
  WireDurations,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Table,
  formatDuration,
  safeUrl,
} from '@nines/backstage-plugin-slo-react';
import { Link } from '@backstage/core-components';
import { postmortemsTranslationRef } from '../../translation';
import { InstantText } from '../shared';
import { useDurationWords } from './useDurationWords';
import { useViewStyles } from './viewStyles';

/** When what happened, and how long each took: computed, with its status in words, beside what somebody stated. */
export function TimesView(props: {
  content: PostmortemContent;
  durations: WireDurations;
}) {
  const { durations } = props;
  const { milestones } = props.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const wordsOf = useDurationWords();
  return (
    <div className={classes.columns}>
      <dl className={classes.facts}>
        {MILESTONES.map(name => {
          const milestone = milestones[name];
          const evidence =
            milestone?.evidenceUrl && safeUrl(milestone.evidenceUrl);
          return [
            <dt key={`${name} name`}>{t(`times.milestone.${name}`)}</dt>,
            <dd key={name} id={`pm-milestones-${name}`} tabIndex={-1}>
              {milestone ? (
                <InstantText instant={milestone} />
              ) : (
                t('instant.unknown')
              )}
              {milestone?.reason && ` (${milestone.reason})`}
              {evidence && (
                <>
                  {' '}
                  <Link to={evidence} underline="always">
                    {t('instant.evidence')}
                  </Link>
                </>
              )}
            </dd>,
          ];
        })}
      </dl>
      <Table<DurationName>
        label={t('times.durations')}
        rows={DURATIONS}
        keyOf={name => name}
        columns={[
          {
            id: 'name',
            label: t('times.column.name'),
            cell: name => t(`times.duration.${name}`),
          },
          {
            id: 'computed',
            label: t('times.column.computed'),
            isNumber: true,
            cell: name => wordsOf(durations[name]).computed,
          },
          {
            id: 'stated',
            label: t('times.column.stated'),
            cell: name => wordsOf(durations[name]).stated,
          },
          {
            id: 'working',
            label: t('times.column.working'),
            isLine: true,
            cell: name => {
              const { working } = durations[name];
              return (
                working &&
                t('times.working', {
                  duration: formatDuration(working.seconds * 1_000),
                  calendar: working.calendar,
                })
              );
            },
          },
        ]}
      />
    </div>
  );
}
