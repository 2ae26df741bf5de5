import {
  Instant,
  Slot,
  SourceStatus,
} from '@nines/backstage-plugin-slo-common';
import {
  SliOutcome,
  SliRequest,
  SliSource,
} from '@nines/backstage-plugin-slo-node';
import { stringifyError } from '@backstage/errors';
import { EvaluateDeps } from './EvaluateDeps';
import { MeasuredUnit } from './MeasuredUnit';
import { sourceTypeOf } from './sourceTypeOf';

/** A unit to be asked over `(from, to]`. */
export type Question = {
  readonly unit: MeasuredUnit;
  readonly from: Slot;
  readonly to: Slot;
};

type Measured = Extract<SliOutcome, { status: 'measured' }>;

/** What became of a question. Without samples, nothing is known and nothing moves. */
export type Reply = {
  readonly question: Question;
  readonly source?: SliSource;
  readonly status: SourceStatus;
  readonly samples?: Measured['samples'];
};

/** Asks each source once, for all its units. A source that throws answers `failed` for its own, and stops none of the others. */
export async function askSources(
  deps: Pick<EvaluateDeps, 'sources' | 'logger'>,
  questions: readonly Question[],
  options: { readonly now: Instant; readonly signal: AbortSignal },
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  const bySource = new Map<SliSource, Question[]>();
  for (const question of questions) {
    const found = findSource(deps.sources, question.unit);
    if (typeof found === 'string') {
      const status = { status: 'rejected', message: found } as const;
      replies.push({ question, status });
      continue;
    }
    const known = bySource.get(found);
    if (known) known.push(question);
    else bySource.set(found, [question]);
  }
  const answers = await Promise.all(
    [...bySource].map(async ([source, asked]) => {
      const outcomes = await sampleOrExplain(deps, source, asked, options);
      return asked.map(question =>
        toReply(source, question, outcomes.get(keyOf(question))),
      );
    }),
  );
  return [...replies, ...answers.flat()];
}

/** The source of a unit, or why there is none. */
export function findSource(
  sources: ReadonlyMap<string, SliSource>,
  { asked }: MeasuredUnit,
): SliSource | string {
  const type = sourceTypeOf(asked.objective.indicator);
  if (!type.ok) return type.error;
  const source = sources.get(type.value);
  if (source) return source;
  const known = [...sources.keys()].sort().join(', ') || 'none';
  return `No source of type '${type.value}' is installed (installed: ${known}).`;
}

/** Back-fill asks one unit over several ranges at once, where its groups began at different times. */
function keyOf({ unit, from, to }: Question): string {
  return `${unit.asked.ledgerId} ${from} ${to}`;
}

async function sampleOrExplain(
  { logger }: Pick<EvaluateDeps, 'logger'>,
  source: SliSource,
  questions: readonly Question[],
  options: { now: Instant; signal: AbortSignal },
): Promise<ReadonlyMap<string, SliOutcome>> {
  const requests = questions.map((question): SliRequest => {
    const { definition, objective } = question.unit.asked;
    return {
      objectiveKey: keyOf(question),
      indicator: objective.indicator,
      grouping: definition.grouping,
      from: question.from,
      to: question.to,
    };
  });
  try {
    const outcomes = await source.sample(requests, options);
    return new Map(outcomes.map(outcome => [outcome.objectiveKey, outcome]));
  } catch (error) {
    options.signal.throwIfAborted();
    const message = stringifyError(error);
    logger.error(`Source '${source.type}' could not be asked: ${message}`);
    return new Map(
      requests.map(({ objectiveKey }) => [
        objectiveKey,
        { status: 'failed', objectiveKey, instance: source.type, message },
      ]),
    );
  }
}

function toReply(
  source: SliSource,
  question: Question,
  outcome: SliOutcome | undefined,
): Reply {
  switch (outcome?.status) {
    case 'measured':
      return {
        question,
        source,
        status: { status: 'ok' },
        samples: outcome.samples,
      };
    case 'rejected':
    case 'failed': {
      const { status, message } = outcome;
      return { question, source, status: { status, message } };
    }
    default: {
      const message = `Source '${source.type}' gave no answer.`;
      return { question, source, status: { status: 'failed', message } };
    }
  }
}
