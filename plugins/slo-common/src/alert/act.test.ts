import { acknowledge, remove, resolveByHand, unacknowledge } from './act';
import { AlertTransition } from './AlertEffect';
import {
  at,
  burn,
  burning,
  CALM,
  CALMING,
  minutes,
  QUIET,
  Series,
  unknown,
} from './__testUtils__/facts';
import { NO_ALERT } from './AlertState';

const BY = 'user:default/ada';

/** Somebody acts now. */
function act(series: Series, { next, effects }: AlertTransition): Series {
  series.state = next;
  series.effects.push(...effects);
  return series;
}

it('is acknowledged once, by the first who does it, and ends as it would', () => {
  const series = new Series().see(burning());
  act(series, acknowledge(series.state, BY, at(1)));
  expect(series.state).toMatchObject({
    status: 'acknowledged',
    acknowledgedAt: at(1),
    acknowledgedBy: BY,
    firedAt: at(0),
  });
  const again = acknowledge(series.state, 'user:default/bob', at(2));
  expect(again).toEqual({ next: series.state, effects: [] });
  series.see(burning(), 5).see(CALM, 2);
  expect(series.told).toEqual(['opened@0', 'acknowledged@1', 'resolved@7']);
});

it('goes back to firing, and can be acknowledged again', () => {
  const series = new Series().see(burning());
  const fired = series.state;
  act(series, acknowledge(series.state, BY, at(1)));
  act(series, unacknowledge(series.state, at(2)));
  expect(series.state).toEqual(fired);
  expect(unacknowledge(series.state, at(3)).effects).toEqual([]);
  act(series, acknowledge(series.state, BY, at(4)));
  expect(series.told.slice(1)).toEqual([
    'acknowledged@1',
    'unacknowledged@2',
    'acknowledged@4',
  ]);
});

it('stays acknowledged when reasons are added', () => {
  const series = new Series().see(burning());
  act(series, acknowledge(series.state, BY, at(0)));
  series.see(burning(burn(60), burn(360)));
  expect(series.state.status).toBe('acknowledged');
  expect(series.told.at(-1)).toBe('changed@1');
});

it('fires anew only after it recovered, once resolved by hand', () => {
  const series = new Series().see(burning(), 3);
  act(series, resolveByHand(series.state, at(2)));
  expect(series.effects.at(-1)).toMatchObject({
    type: 'resolved',
    reason: 'byHand',
  });
  series.see(burning(), 100).see(unknown(), 5);
  expect(series.told).toEqual(['opened@0', 'resolved@2']);
  series.see(CALMING).see(burning());
  expect(series.told.at(-1)).toBe('opened@109');
});

it('fires anew after it was resolved by hand and nothing held, also where too little is seen to be sure', () => {
  const series = new Series().see(burning());
  act(series, resolveByHand(series.state, at(0)));
  expect(series.see(QUIET).see(burning()).told.at(-1)).toBe('opened@2');
});

it('ends once with what it is about, and leaves nothing behind (F14)', () => {
  const series = new Series().see(burning());
  const { next, effects } = remove(series.state, 'definitionRemoved', at(1));
  expect(next).toBe(NO_ALERT);
  expect(effects).toEqual([
    {
      type: 'resolved',
      occurrenceId: 'page@0',
      at: at(1),
      firedAt: at(0),
      reason: 'definitionRemoved',
    },
  ]);
  expect(remove(next, 'definitionRemoved', at(2)).effects).toEqual([]);
});

it('tells nobody when what only waited is gone', () => {
  const { state } = new Series().see(burning(burn(60, minutes(5))));
  expect(state.status).toBe('pending');
  expect(remove(state, 'definitionChanged', at(1))).toEqual({
    next: NO_ALERT,
    effects: [],
  });
});

it('does nothing where nothing is open', () => {
  const nothing = { next: NO_ALERT, effects: [] };
  expect(acknowledge(NO_ALERT, BY, at(0))).toEqual(nothing);
  expect(unacknowledge(NO_ALERT, at(0))).toEqual(nothing);
  expect(resolveByHand(NO_ALERT, at(0))).toEqual(nothing);
});
