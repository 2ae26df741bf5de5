import {
  EscalationPolicy,
  Instant,
  Millis,
  Silence,
} from '@nines/backstage-plugin-slo-common';
import { createAlertRules } from './createAlertRules';

const NOW = Date.UTC(2026, 10, 23) as Instant;

const policy = (name: string, notify: string): EscalationPolicy => ({
  name,
  steps: [{ notify: [notify], wait: 60_000 as Millis }],
  repeat: 0,
  scope: { kind: 'config' },
});

function start(fallback?: string) {
  const warnings: string[] = [];
  const files = { policies: [policy('team', 'slack:team')], maintenances: [] };
  const asked: Instant[] = [];
  const rules = createAlertRules({
    config: {
      policies: [policy('all', 'pagerduty:all')],
      maintenances: [],
      ...(fallback && { fallback }),
    },
    silences: {
      listActive: async at => {
        asked.push(at);
        return [{ id: 's' } as Silence];
      },
    },
    paging: { read: async () => files },
    destinations: () => ['pagerduty:all'],
    portalUrl: 'https://portal.example/',
    logger: { warn: message => warnings.push(String(message)) },
  });
  return { rules, warnings, files, asked };
}

it('puts the policies of files before those of app-config', async () => {
  const { rules, asked } = start('pagerduty:all');
  const { book, silences, portalUrl } = await rules(NOW);
  expect(book.policies.map(({ name }) => name)).toEqual(['team', 'all']);
  expect(book.fallback).toBe('pagerduty:all');
  expect(silences).toEqual([{ id: 's' }]);
  expect(asked).toEqual([NOW]);
  expect(portalUrl).toBe('https://portal.example');
});

it('warns of a destination that no channel has, once while it is named', async () => {
  const { rules, warnings, files } = start('pagerduty:all');
  await rules(NOW);
  await rules(NOW);
  expect(warnings).toEqual([
    "No channel has the destination 'slack:team' of policy 'team': pagerduty:all is told in its place",
  ]);
  const [team] = files.policies.splice(0);
  await rules(NOW);
  files.policies.push(team);
  await rules(NOW);
  expect(warnings).toHaveLength(2);
});

it('warns of a fallback that is not there', async () => {
  const { rules, warnings } = start('pagerduty:al');
  await rules(NOW);
  expect(warnings).toContain(
    "No channel has the destination 'pagerduty:al' of slo.alerting.fallback: nobody is told in its place",
  );
});
