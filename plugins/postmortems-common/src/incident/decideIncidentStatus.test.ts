import { INCIDENT_STATUSES, IncidentStatus, WireMilestones } from '../wire';
import { toWireInstant } from '../instant';
import {
  decideIncidentStatus,
  needsIncidentReason,
  nextIncidentStatuses,
} from './decideIncidentStatus';

const now = Date.UTC(2026, 2, 2, 10);
const incident = (status: IncidentStatus, milestones: WireMilestones = {}) => ({
  id: '11111111-1111-4111-8111-111111111111',
  ref: 'INC-2026-001',
  status,
  milestones,
});

it('goes from anywhere only where it may, and with a reason where it needs one', () => {
  for (const from of INCIDENT_STATUSES) {
    for (const status of INCIDENT_STATUSES) {
      const decide = (reason?: string) =>
        decideIncidentStatus(incident(from), {
          status,
          reason,
          mergedInto: 'INC-2026-002',
          now,
        }).ok;
      const isNext = nextIncidentStatuses(from).includes(status);
      expect([from, status, decide('why')]).toEqual([from, status, isNext]);
      const needs = needsIncidentReason(from, status);
      expect(decide()).toBe(isNext && !needs);
      expect(decide('  ')).toBe(isNext && !needs);
    }
  }
});

it.each<[IncidentStatus, IncidentStatus, (keyof WireMilestones)[]]>([
  ['triage', 'active', ['declared']],
  ['active', 'mitigated', ['mitigated']],
  ['active', 'resolved', ['resolved']],
  ['resolved', 'learning', []],
])('sets the milestones from %s to %s', (from, status, expected) => {
  const decision = decideIncidentStatus(incident(from), { status, now });
  const milestones = decision.ok ? decision.value.milestones : {};
  expect(milestones).toEqual(
    Object.fromEntries(expected.map(name => [name, toWireInstant(now)])),
  );
});

it('keeps a milestone that a person set, and takes away what does not hold any more', () => {
  const early = toWireInstant(now - 60_000);
  const set = incident('active', { mitigated: early });
  expect(decideIncidentStatus(set, { status: 'mitigated', now })).toMatchObject(
    { ok: true, value: { milestones: { mitigated: early } } },
  );
  const over = incident('resolved', {
    declared: early,
    mitigated: early,
    resolved: early,
  });
  const again = { status: 'active' as const, reason: 'It came back', now };
  expect(decideIncidentStatus(over, again)).toEqual({
    ok: true,
    value: {
      status: 'active',
      milestones: { declared: early },
      mergedInto: null,
      event: {
        kind: 'status_change',
        text: 'Incident active: It came back',
        details: { old: 'resolved', new: 'active', reason: 'It came back' },
      },
    },
  });
});

it.each([
  [undefined, /'mergedInto' is missing/],
  ['inc-2026-001', /into itself/],
])('is not merged into %s', (mergedInto, message) => {
  const request = {
    status: 'merged' as const,
    reason: 'Same',
    mergedInto,
    now,
  };
  expect(decideIncidentStatus(incident('active'), request)).toEqual({
    ok: false,
    error: expect.stringMatching(message),
  });
});
