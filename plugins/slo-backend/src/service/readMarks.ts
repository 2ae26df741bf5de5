import {
  ChartResponse,
  formatTarget,
  Instant,
  periodAt,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { MeasuredSeries } from './MeasuredSeries';
import { SloServiceDeps } from './SloServiceDeps';

type Marks = Pick<ChartResponse, 'excluded' | 'marks'>;
type Mark = ChartResponse['marks'][number];

/** Calendar periods marked in one chart. */
const MAX_PERIODS = 120;

/** What happened besides the numbers: excluded intervals, changes of target and indicator, calendar periods. */
export async function readMarks(
  deps: Pick<SloServiceDeps, 'ledger' | 'objectives'>,
  series: MeasuredSeries,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<Marks> {
  const { objective, members } = series;
  const [exclusions, epochs] = await Promise.all([
    deps.ledger.listExclusions(members.map(({ ledgerId }) => ledgerId)),
    deps.objectives.listEpochs(objective.sloRef),
  ]);
  const isInside = (at: number) => at >= from && at <= to;
  const targets = objective.targets.slice(1).map(version => ({
    at: version.from,
    kind: 'target' as const,
    label: `Target ${formatTarget(version.target)}`,
  }));
  const changes = epochs
    .filter(({ objectiveKey }) => objectiveKey === objective.objectiveKey)
    .map(({ startedAt, reason }, index) => ({
      at: slotEnd(startedAt),
      kind: 'epoch' as const,
      label: index === 0 ? 'Measuring began' : `Measured anew: ${reason}`,
    }));
  const all = [...targets, ...changes, ...periodMarks(series, from, to)];
  return {
    excluded: exclusions
      .filter(each => each.revokedAt === undefined)
      .map(each => ({
        from: slotEnd(each.effectiveFrom),
        to: slotEnd(each.effectiveTo),
        reason: each.reason,
      }))
      .filter(each => each.from < to && each.to > from)
      .map(each => ({ ...each, from: toIso(each.from), to: toIso(each.to) })),
    marks: all
      .filter(({ at }) => isInside(at))
      .sort((a, b) => a.at - b.at)
      .map((mark): Mark => ({ ...mark, at: toIso(mark.at) })),
  };
}

function periodMarks(
  { objective }: MeasuredSeries,
  from: Instant,
  to: Instant,
) {
  const { window } = objective.definition;
  const marks: { at: Instant; kind: 'period'; label: string }[] = [];
  if (window.kind === 'rolling') return marks;
  let { end } = periodAt(window, from);
  while (end <= to && marks.length < MAX_PERIODS) {
    marks.push({ at: end, kind: 'period', label: `New ${window.unit}` });
    end = periodAt(window, end).end;
  }
  return marks;
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
