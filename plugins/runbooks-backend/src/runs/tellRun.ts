import { NewChange } from '@nines/backstage-plugin-nines-node';
import { RunEvent, Step } from '@nines/backstage-plugin-runbooks-common';
import { StoredRun } from './RunStore';

/**
 * What siblings are told of an event of a run: enough for a line of a timeline, and to bind it to the occurrence of an alert. That a
 * runbook was wrong, or lacks a step, is a candidate for an action item.
 */
export function tellRun(
  run: StoredRun,
  event: RunEvent,
  steps: readonly Step[],
): NewChange {
  const { id, runbookRef, entityRef, title, alert, source } = run;
  const { type, sequence, by, note, verdict } = event;
  const step = steps.find(each => each.id === event.step);
  return {
    entityRef,
    type: 'run',
    subject: id,
    body: {
      runbookRef,
      title,
      sourceHash: source.hash,
      alert: alert?.name ?? null,
      occurrence: alert?.occurrence ?? null,
      event: type,
      sequence,
      by,
      ...(event.step !== undefined && { stepId: event.step }),
      ...(step && { step: step.text || step.commands[0]?.text || '' }),
      ...(step && { heading: step.heading }),
      ...(note !== undefined && { note }),
      ...(verdict !== undefined && {
        verdict,
        candidate: verdict !== 'helped',
      }),
    },
  };
}
