import { ann, ben, steps, stream } from './__testUtils__/stream';
import { decideClose, decideRunEvent } from './decideRun';
import { foldRun } from './foldRun';
import { RunEvent } from './RunEvent';

describe('decideRunEvent', () => {
  const decide = (events: RunEvent[], request: object) =>
    decideRunEvent(foldRun(events, steps), {
      type: 'done',
      by: ann,
      ...request,
    });

  const annDidA = stream({ type: 'started' }, { type: 'done', step: 'a' });
  const benFailedA = stream(
    { type: 'started' },
    { type: 'failed', step: 'a', by: ben, note: 'x' },
  );
  const closed = stream({ type: 'closed', verdict: 'helped', by: ben });

  it.each<[string, RunEvent[], object, object]>([
    [
      'moves a step',
      [],
      { step: 'a' },
      { kind: 'append', event: { type: 'done', by: ann, step: 'a' } },
    ],
    [
      'moves with a note',
      [],
      { step: 'a', note: 'ok' },
      {
        kind: 'append',
        event: { type: 'done', by: ann, step: 'a', note: 'ok' },
      },
    ],
    ['says the same once', annDidA, { step: 'a' }, { kind: 'known' }],
    [
      'agrees with who said the same before',
      annDidA,
      { step: 'a', by: ben, after: 1 },
      { kind: 'known' },
    ],
    [
      'keeps the note of who agrees',
      annDidA,
      { step: 'a', by: ben, note: 'me too', after: 1 },
      {
        kind: 'append',
        event: { type: 'note', by: ben, step: 'a', note: 'me too' },
      },
    ],
    [
      'knows an answer that got lost',
      benFailedA,
      { type: 'failed', step: 'a', by: ben, note: 'x', after: 1 },
      { kind: 'known' },
    ],
    [
      'lets two people do different steps',
      annDidA,
      { step: 'b', by: ben, after: 1 },
      { kind: 'append' },
    ],
    [
      'stops at a step that somebody else moved since',
      benFailedA,
      { step: 'a', after: 1 },
      {
        kind: 'conflict',
        message: expect.stringContaining(`${ben} said 'failed'`),
      },
    ],
    [
      'moves what somebody else moved before',
      benFailedA,
      { step: 'a', after: 2 },
      { kind: 'append' },
    ],
    [
      'moves what one moved oneself since',
      annDidA,
      { type: 'failed', step: 'a', after: 1 },
      { kind: 'append' },
    ],
    [
      'moves without looking where nothing is said of that',
      benFailedA,
      { step: 'a' },
      { kind: 'append' },
    ],
    [
      'never stops a note',
      benFailedA,
      { type: 'note', step: 'a', note: 'y', after: 1 },
      { kind: 'append' },
    ],
    [
      'takes a note on the whole',
      [],
      { type: 'note', note: 'y' },
      { kind: 'append', event: { type: 'note', by: ann, note: 'y' } },
    ],
    [
      'takes the same note once',
      stream({ note: 'y' }),
      { type: 'note', note: 'y' },
      { kind: 'known' },
    ],
    [
      'takes the same note of another',
      stream({ note: 'y' }),
      { type: 'note', note: 'y', by: ben },
      { kind: 'append' },
    ],
    [
      'opens nothing that is open',
      [],
      { type: 'reopened', step: 'a' },
      { kind: 'known' },
    ],
    [
      'needs a step',
      [],
      {},
      {
        kind: 'refused',
        message: expect.stringContaining(`'step' is missing`),
      },
    ],
    [
      'needs a step that is there',
      [],
      { step: 'c' },
      { kind: 'refused', message: expect.stringContaining(`No step 'c'`) },
    ],
    [
      'needs words for a note',
      [],
      { type: 'note' },
      { kind: 'refused', message: `'note' is missing` },
    ],
    [
      'has no step for a new source',
      [],
      { type: 'repinned', step: 'a' },
      { kind: 'refused' },
    ],
    [
      'is closed for moves',
      closed,
      { step: 'a' },
      {
        kind: 'conflict',
        message: expect.stringContaining(`closed by ${ben}`),
      },
    ],
    [
      'is closed for a new source',
      closed,
      { type: 'repinned' },
      { kind: 'conflict' },
    ],
    [
      'is open for notes when closed',
      closed,
      { type: 'note', note: 'y' },
      { kind: 'append' },
    ],
  ])('%s', (_, events, request, expected) => {
    expect(decide(events, request)).toMatchObject(expected);
  });

  it('has an end', () => {
    const many = stream(
      ...Array.from({ length: 5_000 }, () => ({ note: 'y' })),
    );
    expect(decide(many, { step: 'a' })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('5000 events'),
    });
  });
});

describe('decideClose', () => {
  const close = (events: RunEvent[], request: object) =>
    decideClose(foldRun(events, steps), {
      verdict: 'helped',
      by: ann,
      ...request,
    });
  const closed = stream({ type: 'closed', verdict: 'wrong', note: 'b' });

  it.each<[string, RunEvent[], object, object]>([
    [
      'takes that it helped',
      [],
      {},
      { kind: 'append', event: { type: 'closed', by: ann, verdict: 'helped' } },
    ],
    [
      'asks what was wrong',
      [],
      { verdict: 'wrong' },
      { kind: 'refused', message: expect.stringContaining(`'note'`) },
    ],
    [
      'asks which step is missing',
      [],
      { verdict: 'missingStep' },
      { kind: 'refused' },
    ],
    [
      'takes what was wrong',
      [],
      { verdict: 'wrong', note: 'b' },
      { kind: 'append', event: { note: 'b' } },
    ],
    [
      'is said once',
      closed,
      { verdict: 'wrong', note: 'b' },
      { kind: 'known' },
    ],
    ['is not said anew', closed, {}, { kind: 'conflict' }],
  ])('%s', (_, events, request, expected) => {
    expect(close(events, request)).toMatchObject(expected);
  });
});
