import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CalendarUnit } from '../definition';
import { Instant, Millis } from '../units';
import { periodAt } from './periodAt';

const CASES_FILE = resolve(
  __dirname,
  '../../../../../shared/corpora/slo/nobl9/derived/twindow_cases.json',
);

type Case = {
  name: string;
  unit: string;
  count: number;
  timestamp: string;
  expectedBegin: string;
  expectedEnd: string;
};
type Cases = {
  rolling: Case[];
  calendar: (Case & { startTime: string; timeZone: string })[];
};

const LENGTH_MS: Record<string, number> = {
  Minute: 60_000,
  Hour: 3_600_000,
  Day: 86_400_000,
};

const UNITS: Record<string, CalendarUnit> = {
  Day: 'day',
  Week: 'week',
  Month: 'month',
  Quarter: 'quarter',
  Year: 'year',
};

if (existsSync(CASES_FILE)) {
  describeCases(JSON.parse(readFileSync(CASES_FILE, 'utf8')));
} else {
  it.skip("Nobl9's time windows: the corpus is not here", () => {});
}

function describeCases(cases: Cases): void {
  it('are there', () => {
    expect(cases.calendar.length).toBeGreaterThan(0);
    expect(cases.rolling.length).toBeGreaterThan(0);
  });

  it.each(cases.calendar.map(each => [each.name, each] as const))(
    'calendar: %s',
    (_, { unit, timestamp, expectedBegin, expectedEnd, ...rest }) => {
      const now = Date.parse(timestamp) as Instant;
      const window = {
        kind: 'calendar',
        ...rest,
        unit: UNITS[unit],
        text: '',
      } as const;
      expect(periodAt(window, now)).toEqual({
        start: Date.parse(expectedBegin),
        end: Date.parse(expectedEnd),
      });
    },
  );

  it.each(cases.rolling.map(each => [each.name, each] as const))(
    'rolling: %s',
    (_, { unit, count, timestamp, expectedBegin, expectedEnd }) => {
      const now = Date.parse(timestamp) as Instant;
      const length = (count * LENGTH_MS[unit]) as Millis;
      expect(periodAt({ kind: 'rolling', length, text: '' }, now)).toEqual({
        start: Date.parse(expectedBegin),
        end: Date.parse(expectedEnd),
      });
    },
  );
}
