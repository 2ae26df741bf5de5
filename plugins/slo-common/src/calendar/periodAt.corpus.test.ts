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

const isHere = existsSync(CASES_FILE);

(isHere ? describe : describe.skip)("Nobl9's time windows", () => {
  const cases: Cases = isHere
    ? JSON.parse(readFileSync(CASES_FILE, 'utf8'))
    : { calendar: [], rolling: [] };

  const expected = ({ name, expectedBegin, expectedEnd }: Case) => ({
    name,
    start: Date.parse(expectedBegin),
    end: Date.parse(expectedEnd),
  });

  it('hold an instant in the calendar period that is published', () => {
    const found = cases.calendar.map(
      ({ name, count, unit, startTime, timeZone, timestamp }) => ({
        name,
        ...periodAt(
          {
            kind: 'calendar',
            count,
            unit: UNITS[unit],
            startTime,
            timeZone,
            text: '',
          },
          Date.parse(timestamp) as Instant,
        ),
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(cases.calendar.map(expected));
  });

  it('roll as published', () => {
    const found = cases.rolling.map(({ name, count, unit, timestamp }) => ({
      name,
      ...periodAt(
        {
          kind: 'rolling',
          length: (count * LENGTH_MS[unit]) as Millis,
          text: '',
        },
        Date.parse(timestamp) as Instant,
      ),
    }));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(cases.rolling.map(expected));
  });
});
