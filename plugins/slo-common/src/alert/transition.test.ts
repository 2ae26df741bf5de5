import {
  at,
  budget,
  burn,
  burning,
  CALM,
  CALMING,
  minutes,
  noData,
  PAGE,
  QUIET,
  Series,
  TICKET,
  unknown,
} from './__testUtils__/facts';
import { isForgettable } from './damping';

describe('an alert', () => {
  it.each<{ name: string; play: (series: Series) => Series; told: string[] }>([
    {
      name: 'fires at once where nothing has to last',
      play: series => series.see(CALM, 3).see(burning()),
      told: ['opened@3'],
    },
    {
      name: 'waits for as long as its condition must hold',
      play: series => series.see(burning(burn(60, minutes(5))), 7),
      told: ['opened@5'],
    },
    {
      name: 'forgets a wait that was not kept',
      play: series =>
        series
          .see(burning(burn(60, minutes(5))), 4)
          .see(CALM)
          .see(burning(burn(60, minutes(5))), 5),
      told: [],
    },
    {
      name: 'keeps a wait over a restart, and does not count the time without anybody (F12)',
      play: series =>
        series
          .see(burning(burn(60, minutes(5))), 5)
          .miss(3)
          .see(burning(burn(60, minutes(5))), 2),
      told: ['opened@8'],
    },
    {
      name: 'does not count time of failed queries towards a wait',
      play: series =>
        series
          .see(burning(burn(60, minutes(5))), 4)
          .see(unknown(), 10)
          .see(burning(burn(60, minutes(5))), 3),
      told: ['opened@15'],
    },
    {
      name: 'is resolved a minute after the last sign of it, though a longer window remembers',
      play: series => series.see(burning(), 60).see(CALMING, 2).see(CALM, 30),
      told: ['opened@0', 'resolved@61'],
    },
    {
      name: 'does not fire on what is over',
      play: series => series.see(CALMING, 30),
      told: [],
    },
    {
      name: 'stays for half an hour when too little is seen to say',
      play: series => series.see(burning(), 2).see(QUIET, 40),
      told: ['opened@0', 'resolved@32'],
    },
    {
      name: 'counts calm through minutes without events',
      play: series =>
        series.see(burning(), 2).see(CALM).see(QUIET, 3).see(CALM),
      told: ['opened@0', 'resolved@6'],
    },
    {
      name: 'is neither resolved nor fired by failed queries (F07)',
      play: series => series.see(burning(), 2).see(unknown(), 300),
      told: ['opened@0'],
    },
    {
      name: 'does not take time of failed queries for quiet',
      play: series =>
        series
          .see(burning(), 2)
          .see(QUIET, 20)
          .see(unknown(), 20)
          .see(QUIET, 20),
      told: ['opened@0'],
    },
    {
      name: 'tells a second tier once',
      play: series =>
        series.see(burning(), 2).see(burning(burn(60), burn(360)), 5),
      told: ['opened@0', 'changed@2'],
    },
    {
      name: 'does not tell a tier again that came and went',
      play: series => {
        const both = burning(burn(60), burn(360));
        return series.see(both).see(burning(), 9).see(both).see(burning(), 9);
      },
      told: ['opened@0'],
    },
    {
      name: 'tells a tier again that was gone for an hour',
      play: series => {
        const both = burning(burn(60), burn(360));
        return series.see(both).see(burning(), 70).see(both);
      },
      told: ['opened@0', 'changed@71'],
    },
    {
      name: 'adds missing data to what is open, and nothing else (F08)',
      play: series =>
        series.see(burning()).see(unknown(noData()), 90).see(burning()),
      told: ['opened@0', 'changed@1'],
    },
    {
      name: 'fires anew after it was resolved, as another occurrence (F06)',
      play: series => series.see(burning()).see(CALM, 2).see(burning()),
      told: ['opened@0', 'resolved@2', 'opened@3'],
    },
    {
      name: 'is one occurrence while it flaps every minute for an hour (F18)',
      play: series => {
        for (let i = 0; i < 30; i += 1) series.see(burning()).see(CALM);
        return series;
      },
      told: ['opened@0'],
    },
    {
      name: 'is three occurrences at most where it flaps every three minutes for an hour (F18)',
      play: series => {
        for (let i = 0; i < 10; i += 1) series.see(burning(), 3).see(CALM, 3);
        return series;
      },
      told: ['opened@0', 'resolved@4', 'opened@6'],
    },
    {
      name: 'does not go back when its wait is made longer (F13)',
      play: series =>
        series.see(burning(), 2).see(burning(burn(60, minutes(30))), 5),
      told: ['opened@0'],
    },
  ])('$name', ({ play, told }) => {
    expect(play(new Series(PAGE)).told).toEqual(told);
  });

  it('names an occurrence by its key and the minute it fired, and keeps when it began', () => {
    const series = new Series().see(burning(burn(60, minutes(5))), 6);
    expect(series.state).toMatchObject({
      status: 'firing',
      occurrenceId: 'page@5',
      since: at(0),
      firedAt: at(5),
    });
  });

  it('fires by one reason while another still waits', () => {
    const slow = burn(360, minutes(5));
    const series = new Series(TICKET).see(burning(slow), 3);
    expect(series.state).toMatchObject({ status: 'pending', since: at(0) });
    series.see(burning(budget(0.5), slow), 4);
    expect(series.told).toEqual(['opened@3', 'changed@5']);
    expect(series.effects.at(0)).toMatchObject({ kind: 'budget' });
    expect(series.effects.at(1)).toMatchObject({
      added: [slow],
      reasons: [slow, budget(0.5)],
    });
  });

  it('tells each higher threshold of the budget, and none that is passed again', () => {
    const series = new Series(TICKET);
    for (const share of [0.5, 0.75, 0.5, 0.75, 0.9]) {
      series.see(burning(budget(share)), 2);
    }
    expect(series.told).toEqual(['opened@0', 'changed@2', 'changed@8']);
  });

  it('does not end a budget alert while the budget lingers at its threshold', () => {
    const lingers = { ...QUIET, lingering: ['budget' as const] };
    const series = new Series(TICKET).see(burning(budget(0.5)));
    expect(series.see(lingers, 600).told).toEqual(['opened@0']);
    expect(new Series(TICKET).see(lingers, 600).told).toEqual([]);
    expect(series.see(CALM, 6).told.at(-1)).toBe('resolved@606');
  });

  it('gives back the state that went in when nothing changed', () => {
    const series = new Series().see(burning()).see(unknown());
    const before = series.state;
    expect(series.see(burning(), 20).state).toBe(before);
    expect(series.see(unknown(), 20).state).toBe(before);
    const idle = new Series();
    const none = idle.state;
    expect(idle.see(CALM).see(unknown()).see(QUIET).state).toBe(none);
  });

  it('remembers for an hour that it fired, and then nothing', () => {
    const series = new Series().see(burning()).see(CALM, 2);
    expect(isForgettable(series.state)).toBe(false);
    series.see(CALM, 59);
    expect(isForgettable(series.state)).toBe(false);
    expect(isForgettable(series.see(CALM).state)).toBe(true);
  });
});
