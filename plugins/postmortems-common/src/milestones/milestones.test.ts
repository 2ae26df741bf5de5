import { parseIsoInstant } from '../instant';
import { MILESTONES, WireMilestones } from '../wire';
import { milestoneFaults } from './milestoneFaults';
import {
  MilestoneEvent,
  milestonesFromTimeline,
} from './milestonesFromTimeline';

const at = (text: string) => {
  const instant = parseIsoInstant(text);
  if (!instant) throw new Error(`${text} is no time`);
  return instant;
};
/** In the order of detected, declared, mitigated, resolved; empty for none. */
const milestones = (...times: string[]): WireMilestones =>
  Object.fromEntries(
    (['detected', 'declared', 'mitigated', 'resolved'] as const).flatMap(
      (name, index) => (times[index] ? [[name, at(times[index])]] : []),
    ),
  );

it.each<[string, WireMilestones, string[]]>([
  ['no milestone', {}, []],
  [
    'all in order',
    milestones(
      '2026-03-02 10:00',
      '2026-03-02 10:00',
      '2026-03-02 10:30',
      '2026-03-02 11:00',
    ),
    [],
  ],
  [
    'declared a year early',
    milestones(
      '2021-06-09 13:15',
      '2020-06-09 13:54',
      '2021-06-09 13:46',
      '2021-06-09 13:58',
    ),
    ['milestones.order declared'],
  ],
  [
    'declared after it was mitigated',
    milestones(
      '2021-07-12 15:44',
      '2021-07-12 16:09',
      '2021-07-12 15:51',
      '2021-07-13 11:49',
    ),
    ['milestones.order declared'],
  ],
  [
    'resolved a year before it was mitigated',
    milestones('', '2022-01-05 08:56', '2023-02-01 10:30', '2022-02-01 10:30'),
    ['milestones.order mitigated'],
  ],
  [
    'resolved two months after it was mitigated',
    milestones(
      '2023-07-25 14:05',
      '2023-07-25 15:21',
      '2023-07-25 15:55',
      '2023-09-25 15:55',
    ),
    ['milestones.gap resolved'],
  ],
  [
    'a day that may be in order',
    milestones('2026-03-02 10:00', '', '2026-03-02'),
    [],
  ],
])('finds the faults of %s', (_, given, expected) => {
  const found = milestoneFaults(given);
  expect(
    found.map(({ rule, field }) => `${rule} ${field.replace(/.*\./, '')}`),
  ).toEqual(expected);
  expect(found.every(({ level }) => level === 'warning')).toBe(true);
});

it('only informs where a reason is given', () => {
  const given = milestones('2026-03-02 10:00', '', '2026-03-02 09:00');
  const reason = 'The clock of the host was wrong';
  const [wrong] = milestoneFaults(given).map(({ field }) =>
    MILESTONES.find(name => field === `milestones.${name}`),
  );
  const known = given[wrong ?? 'detected'] ?? at('2026-03-02');
  const explained = { ...given, [wrong ?? 'detected']: { ...known, reason } };
  expect(milestoneFaults(explained)).toMatchObject([
    { level: 'info', message: expect.stringContaining(reason) },
  ]);
});

it('takes milestones from the timeline, and leaves what is known', () => {
  const event = (
    kind: MilestoneEvent['kind'],
    time: string,
    more: Partial<MilestoneEvent> = {},
  ): MilestoneEvent => ({ kind, at: at(time), ...more });
  const found = milestonesFromTimeline(
    [
      event('recovery', '2026-03-02 11:00'),
      event('recovery', '2026-03-02 10:40'),
      event('ack', '2026-03-02 10:09'),
      event('alert', '2026-03-02 10:05', { hidden: true }),
      event('alert', '2026-03-02 10:06', { evidenceUrl: 'https://a.example' }),
      event('impact', '2026-03-02 10:01'),
      event('status_change', '2026-03-02 10:20', {
        details: { new: 'active' },
      }),
      event('note', '2026-03-02 09:00'),
    ],
    {
      acknowledged: at('2026-03-02 10:08'),
      resolved: { at: null, precision: 'unknown', reason: 'nobody looked' },
    },
  );
  expect(found).toEqual({
    impactStart: at('2026-03-02 10:01'),
    detected: { ...at('2026-03-02 10:06'), evidenceUrl: 'https://a.example' },
    acknowledged: at('2026-03-02 10:08'),
    declared: at('2026-03-02 10:20'),
    mitigated: at('2026-03-02 11:00'),
    resolved: { at: null, precision: 'unknown', reason: 'nobody looked' },
  });
});
