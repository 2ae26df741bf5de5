import fc from 'fast-check';
import { RUN_EVENT_TYPES } from '../wire';
import { ann, at, ben, steps, stream } from './__testUtils__/stream';
import { foldRun } from './foldRun';

describe('foldRun', () => {
  it('knows who moved each step last, with what note', () => {
    const events = stream(
      { type: 'started' },
      { type: 'failed', step: 'a', note: 'no access' },
      { type: 'note', step: 'a', note: 'asked for it', by: ben },
      { type: 'done', step: 'a', by: ben },
      { type: 'skipped', step: 'b' },
    );
    const run = foldRun(events, steps);
    expect(run.steps.get('a')).toEqual({
      state: 'done',
      by: ben,
      at: at(3),
      notes: [
        { at: at(1), by: ann, text: 'no access' },
        { at: at(2), by: ben, text: 'asked for it' },
      ],
    });
    expect(run.progress).toEqual({ done: 1, skipped: 1, failed: 0, total: 2 });
    expect(run.version).toBe(5);
    expect(run.participants).toEqual([
      { ref: ann, lastAt: at(4) },
      { ref: ben, lastAt: at(3) },
    ]);
  });

  it('opens a step again', () => {
    const events = stream(
      { type: 'done', step: 'a' },
      { type: 'reopened', step: 'a' },
    );
    expect(foldRun(events, steps).steps.get('a')).toMatchObject({
      state: 'open',
      by: ann,
    });
  });

  it('counts only steps of the source that is followed now', () => {
    const run = foldRun(stream({ type: 'done', step: 'gone' }), steps);
    expect([run.progress.total, run.progress.done, run.events.length]).toEqual([
      2, 0, 1,
    ]);
  });

  it('is closed with a verdict, and takes notes after it', () => {
    const events = stream(
      { type: 'closed', verdict: 'wrong', note: 'step b' },
      { type: 'note', note: 'fixed', by: ben },
    );
    expect(foldRun(events, steps)).toMatchObject({
      state: 'closed',
      closedBy: ann,
      verdict: 'wrong',
      verdictNote: 'step b',
      version: 2,
    });
  });

  it('is the same whatever the order, and however often each event comes', () => {
    const event = fc.record({
      type: fc.constantFrom(...RUN_EVENT_TYPES),
      step: fc.option(fc.constantFrom('a', 'b', 'gone'), { nil: undefined }),
      by: fc.constantFrom(ann, ben),
      note: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
    });
    const shuffled = fc.array(event, { maxLength: 12 }).chain(list => {
      const events = stream(...list);
      const again = [...events, ...events];
      return fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(again, { minLength: again.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(foldRun(others, steps)).toEqual(foldRun(events, steps));
      }),
    );
  });
});
