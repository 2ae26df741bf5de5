import { SchedulerService } from '@backstage/backend-plugin-api';
import { backfill } from './backfill';
import { evaluate } from './evaluate';
import { EvaluateDeps } from './EvaluateDeps';
import { thin } from './thin';

/** Timeouts are short: after a crash, a task rests until its timeout has passed. */
const TASKS = [
  {
    id: 'slo-evaluate',
    frequency: { minutes: 1 },
    timeout: { seconds: 45 },
    initialDelay: { seconds: 3 },
    run: evaluate,
  },
  {
    id: 'slo-backfill',
    frequency: { seconds: 30 },
    timeout: { seconds: 60 },
    initialDelay: { seconds: 5 },
    run: backfill,
  },
  {
    id: 'slo-thin',
    frequency: { minutes: 5 },
    timeout: { seconds: 60 },
    initialDelay: { seconds: 50 },
    run: thin,
  },
];

/** Starts the tasks of this folder. Each is safe to run twice, on two replicas at once, and to be killed anywhere. */
export async function scheduleEvaluation(
  scheduler: SchedulerService,
  deps: EvaluateDeps,
): Promise<void> {
  for (const { run, ...task } of TASKS) {
    await scheduler.scheduleTask({
      ...task,
      scope: 'global',
      fn: async signal => {
        const go = () => run(deps, signal);
        await (run === evaluate && deps.observe ? deps.observe(go) : go());
      },
    });
  }
}
