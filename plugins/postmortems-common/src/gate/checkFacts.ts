import { MILESTONE_LABELS } from '../milestones';
import { factorGraph, isFactorPath } from '../factors';
import { cycleText } from '../factors/checkFactors';
import { epochOf, isCertainlyBefore } from '../instant';
import { WireFinding } from '../wire';
import { finding, isBlank } from './finding';
import { GateInput } from './GateInput';

/** Known, or unknown with a reason. */
const NEEDED_MILESTONES = ['impactStart', 'detected', 'resolved'] as const;
const LEAST_EVENTS = 2;
/** Of one kind: past these, nobody reads on. */
const MOST_ALIKE = 20;

export function checkMilestones({ content }: GateInput): WireFinding[] {
  return NEEDED_MILESTONES.flatMap(name => {
    const milestone = content.milestones[name];
    const isKnown = epochOf(milestone) !== undefined;
    if (isKnown || !isBlank(milestone?.reason)) return [];
    return finding('error', 'milestones.missing', {
      field: `milestones.${name}`,
      message: `The milestone '${MILESTONE_LABELS[name]}' is missing: give its time, or say why it is not known.`,
      text: milestone?.sourceText,
    });
  });
}

/** An alert that fired has detected it. */
export function checkTimeline({ timeline }: GateInput): WireFinding[] {
  const shown = timeline.filter(({ hidden }) => !hidden);
  const has = (...kinds: string[]) =>
    shown.some(({ kind }) => kinds.includes(kind));
  const field = 'timeline';
  return [
    ...(shown.length < LEAST_EVENTS
      ? finding('error', 'timeline.short', {
          field,
          message: `The timeline shows ${
            shown.length === 1 ? '1 event' : 'no event'
          }: it needs at least ${LEAST_EVENTS}.`,
        })
      : []),
    ...(has('detection', 'alert')
      ? []
      : finding('error', 'timeline.detection', {
          field,
          message:
            'The timeline shows no detection: add an event of the kind detection or alert.',
        })),
    ...(has('recovery')
      ? []
      : finding('error', 'timeline.recovery', {
          field,
          message:
            'The timeline shows no recovery: add an event of the kind recovery.',
        })),
    ...shown
      .filter(({ at, endAt }) => endAt && isCertainlyBefore(endAt, at))
      .slice(0, MOST_ALIKE)
      .flatMap(({ id, text }) =>
        finding('warning', 'timeline.end', {
          field: `timeline.${id}.endAt`,
          message: 'The event ends before it begins: correct one of the two.',
          text,
        }),
      ),
  ];
}

export function checkFactors({
  content,
  actionItems,
}: GateInput): WireFinding[] {
  const { factors, analysis } = content;
  if (factors.length === 0) {
    return finding('error', 'factors.missing', {
      field: 'factors',
      message: 'It names no contributing factor: add at least one.',
    });
  }
  const { cycles, repeated, unknown } = factorGraph(factors);
  const followed = new Set(actionItems.flatMap(({ factorIds }) => factorIds));
  const path = analysis?.path ?? [];
  return [
    ...repeated.flatMap(id =>
      finding('error', 'factors.repeated', {
        field: `factors.${id}`,
        message: `Two factors have the id '${id}': each has its own.`,
      }),
    ),
    ...cycles.slice(0, MOST_ALIKE).flatMap(cycle =>
      finding('error', 'factors.cycle', {
        field: `factors.${cycle[0]}.causedBy`,
        message: `Among the factors, ${cycleText(cycle)}.`,
      }),
    ),
    ...unknown.slice(0, MOST_ALIKE).flatMap(({ id, cause }) =>
      finding('error', 'factors.unknownCause', {
        field: `factors.${id}.causedBy`,
        message: `It is caused by '${cause}', which is no factor: add it, or take the cause away.`,
      }),
    ),
    ...factors
      .filter(({ id, accepted }) => !followed.has(id) && isBlank(accepted))
      .flatMap(({ id, text }) =>
        finding('error', 'factors.noItem', {
          field: `factors.${id}`,
          message:
            'No action item follows from this factor: add one, or say why it is accepted.',
          text,
        }),
      ),
    ...(isFactorPath(factors, path)
      ? []
      : finding('warning', 'analysis.path', {
          field: 'analysis.path',
          message:
            'The five whys are no path of causes any more: choose them again.',
        })),
  ];
}
