import {
  Instant,
  RUNBOOK_ANNOTATION,
} from '@nines/backstage-plugin-slo-common';
import { aDefinition } from '../__testUtils__/definitions';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { linkedRunbook } from './linkedRunbook';
import { toNotification } from './toNotification';

const PATH = '/docs/default/component/checkout/success#diagnosis';

it.each([
  ['https://runbooks.example/x', 'https://runbooks.example/x'],
  [PATH, PATH],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['/a\tb', undefined],
  ['docs/x', undefined],
  ['data:text/html,x', undefined],
  [`/${'x'.repeat(2_000)}`, undefined],
])('takes %s as %s', (runbook, linked) => {
  const annotations = { [RUNBOOK_ANNOTATION]: runbook };
  expect(linkedRunbook(aDefinition({ annotations }), [])).toBe(linked);
});

it('links from elsewhere to a page of the portal by its whole address', () => {
  const context = { runbook: PATH, sentence: '' };
  const record = { id: 'occ-1', sloRef: 'a:b/c/d', objectiveKey: '', context };
  const { occurrences } = toNotification({
    event: 'triggered',
    groupId: 'occ-1',
    at: 0 as Instant,
    records: [record as unknown as OccurrenceRecord],
    places: { portalUrl: 'https://portal.example' },
  });
  expect(occurrences[0].links.runbook).toBe(`https://portal.example${PATH}`);
});
