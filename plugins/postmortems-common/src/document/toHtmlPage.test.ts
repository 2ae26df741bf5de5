import fc from 'fast-check';
import { anyRecord } from './__testUtils__/records';
import { toHtmlPage } from './toHtmlPage';
import { printableRecord } from './types';

const record = printableRecord.parse(
  fc.sample(anyRecord, { seed: 1, numRuns: 1 })[0],
);
const content = {
  ...record.content,
  summary:
    '<script>alert(1)</script> ![p](https://evil.example/p.png) [x](javascript:alert(1))',
  externalMessage: 'We were down.',
};

it('runs nothing and fetches nothing, whatever the texts hold', () => {
  fc.assert(
    fc.property(anyRecord, candidate => {
      const html = toHtmlPage(printableRecord.parse(candidate), {
        audience: 'internal',
      });
      expect(html).not.toMatch(/<(?:script|img|iframe|object|link|svg)\b/i);
      expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i);
    }),
    { numRuns: 30 },
  );
  const html = toHtmlPage({ ...record, content }, { audience: 'internal' });
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script>');
});

it('shows those outside the external message and events alone', () => {
  const [inside, outside] = (['internal', 'external'] as const).map(
    visibility => ({
      id: '00000000-0000-4000-8000-000000000000',
      at: { at: '2026-11-01T10:00:00Z', precision: 'minute' as const },
      endAt: null,
      kind: 'note' as const,
      text: `An ${visibility} event`,
      actor: null,
      source: 'manual' as const,
      sourceId: null,
      pinned: false,
      hidden: false,
      visibility,
      edited: false,
      version: 1,
    }),
  );
  const html = toHtmlPage(
    { ...record, content, timeline: [inside, outside] },
    { audience: 'external' },
  );
  expect(html).toContain('We were down.');
  expect(html).toContain('An external event');
  expect(html).not.toContain('An internal event');
  expect(html).not.toContain('alert(1)');
});
