import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DURATIONS,
  MILESTONES,
  PostmortemContent,
  WireDurations,
} from '@nines/backstage-plugin-postmortems-common';
import { formatDuration, safeUrl } from '@nines/backstage-plugin-slo-react';
import { Link } from '@backstage/core-components';
import { sharedTranslationRef, writingTranslationRef } from '../../translation';
import { InstantText } from '../shared';
import { useDurationWords } from './useDurationWords';
import { useViewStyles } from './viewStyles';

const COLUMNS = ['name', 'computed', 'stated'] as const;

/** When what happened, and how long each took: computed, with its status in words, beside what somebody stated. */
export function TimesView(props: {
  content: PostmortemContent;
  durations: WireDurations;
}) {
  const { durations } = props;
  const { milestones } = props.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
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
                tShared('instant.unknown')
              )}
              {milestone?.reason && ` (${milestone.reason})`}
              {evidence && (
                <>
                  {' '}
                  <Link to={evidence} underline="always">
                    {tShared('instant.evidence')}
                  </Link>
                </>
              )}
            </dd>,
          ];
        })}
      </dl>
      <table className={classes.table} aria-label={t('times.durations')}>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope="col">
                {t(`times.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DURATIONS.map(name => {
            const { computed, stated } = wordsOf(durations[name]);
            const { working } = durations[name];
            return (
              <tr key={name}>
                <th scope="row">{t(`times.duration.${name}`)}</th>
                <td>
                  {computed}
                  {working && (
                    <div className={classes.quiet}>
                      {t('times.working', {
                        duration: formatDuration(working.seconds * 1_000),
                        calendar: working.calendar,
                      })}
                    </div>
                  )}
                </td>
                <td>{stated}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
