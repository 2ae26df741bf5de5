import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import {
  Explained,
  TimeDistance,
  formatDuration,
  formatInstant,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { FormulaLines } from './FormulaLines';
import { Explainable, Provenance } from './Provenance';

/** When the budget runs out, or since when it is spent: `out in 9 h`, `exhausted 2 h ago`. Nothing where it lasts. */
export function ExhaustionNumber(props: {
  objective: Explainable & Pick<WireObjective, 'forecast' | 'state'>;
  now: number;
}) {
  const { objective, now } = props;
  const { forecast, state } = objective;
  const { t } = useTranslationRef(sloTranslationRef);
  if (state.kind === 'exhausted' && state.since)
    return (
      <span>
        {t('number.exhausted')} <TimeDistance at={state.since} now={now} />
      </span>
    );
  if (state.reason === 'new' && state.since)
    return (
      <time dateTime={state.since} title={formatInstant(state.since)}>
        {t('number.measuringFor', {
          duration: formatDuration(now - Date.parse(state.since)),
        })}
      </time>
    );
  if (state.reason === 'insufficientCoverage')
    return <span>{t('number.tooLittle')}</span>;
  if (state.kind === 'noData' && state.since)
    return (
      <time dateTime={state.since} title={formatInstant(state.since)}>
        {t('number.noDataFor', {
          duration: formatDuration(now - Date.parse(state.since)),
        })}
      </time>
    );
  if (!forecast?.exhaustedAt || state.kind === 'exhausted') return null;
  const { exhaustedAt, earliest, latest } = forecast;
  const range =
    earliest && latest
      ? t('explain.forecastRange', {
          earliest: formatInstant(earliest),
          latest: formatInstant(latest),
        })
      : undefined;
  return (
    <Explained
      explanation={
        <FormulaLines
          lead={t('explain.forecast', { at: formatInstant(exhaustedAt) })}
          note={range}
          behind={<Provenance objective={objective} />}
        />
      }
    >
      {t('number.out')} <TimeDistance at={exhaustedAt} now={now} />
    </Explained>
  );
}
