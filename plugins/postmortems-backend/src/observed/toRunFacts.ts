import { WireChange } from '@nines/backstage-plugin-nines-node';
import { z } from 'zod/v4';
import { NewTimelineEvent } from '../timeline/timelineRows';
import { Observed, secondOf } from './ObservedFact';
import { plainText } from './plainText';

/** What is read of an event of a run; all else may change. */
const runBody = z.object({
  runbookRef: z.string().max(1_000),
  title: z.string(),
  occurrence: z.string().max(200).nullish(),
  event: z.string(),
  sequence: z.number(),
  by: z.string(),
  step: z.string().optional(),
  note: z.string().optional(),
  verdict: z.string().optional(),
});
type RunBody = z.infer<typeof runBody>;

const VERDICTS: Readonly<Record<string, string>> = {
  helped: 'it helped',
  wrong: 'it was wrong',
  missingStep: 'a step was missing',
};

/** Events of a run that show that somebody did something. */
const USING = ['done', 'failed'];

const NOTHING: Observed = { facts: [], runs: [] };

/** What a change of the runbooks plugin's feed adds to a timeline; runs that no alert led to belong to no incident. */
export function toRunFacts(change: WireChange): Observed {
  const parsed = runBody.safeParse(change.body);
  const isRun = change.type === 'run' && parsed.success;
  if (!isRun || !parsed.data.occurrence) return NOTHING;
  const { data } = parsed;
  const { subject: runId, entityRef, at } = change;
  const occurrence = parsed.data.occurrence;
  const { runbookRef, title, verdict, note, sequence } = data;
  const said = say(data);
  return {
    runs: [
      {
        ...{ runId, runbookRef, title, entityRef, occurrence },
        ...(verdict !== undefined && { verdict }),
        ...(verdict !== undefined && note !== undefined && { note }),
        isUsed: USING.includes(data.event),
      },
    ],
    facts: said
      ? [
          {
            occurrence,
            entityRef,
            event: {
              ...said,
              at: secondOf(at),
              source: 'runbooks',
              sourceId: `run:${runId}:${sequence}`,
              actor: { role: 'Responder', ref: data.by.slice(0, 300) },
              details: {
                ...{ runId, runbookRef, event: data.event },
                ...(verdict !== undefined && { verdict }),
              },
            },
          },
        ]
      : [],
  };
}

function say(
  body: RunBody,
): Pick<NewTimelineEvent, 'kind' | 'text'> | undefined {
  const title = plainText(body.title);
  const step = plainText(body.step ?? '');
  const note = body.note ? `: ${plainText(body.note, 2_000)}` : '';
  switch (body.event) {
    case 'started':
      return {
        kind: 'action',
        text: `Runbook ${title} was opened as a checklist`,
      };
    case 'done':
      return { kind: 'action', text: `Done, of ${title}: ${step}${note}` };
    case 'failed':
      return {
        kind: 'action',
        text: `Did not work, of ${title}: ${step}${note}`,
      };
    case 'skipped':
      return { kind: 'action', text: `Left out, of ${title}: ${step}${note}` };
    case 'reopened':
      return {
        kind: 'action',
        text: `To be done again, of ${title}: ${step}${note}`,
      };
    case 'note':
      return { kind: 'note', text: `On ${title}${note}` };
    case 'closed':
      return {
        kind: 'action',
        text: `Runbook ${title} was closed: ${
          VERDICTS[body.verdict ?? ''] ?? 'without a verdict'
        }${body.note ? `. ${plainText(body.note, 2_000)}` : ''}`,
      };
    default:
      return undefined;
  }
}
