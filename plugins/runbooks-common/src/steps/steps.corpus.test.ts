import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseRunbook } from '../document';
import { toHtmlBundle } from '../export';
import { readSteps, stepsOf } from './stepsOf';

const folder = resolve(
  __dirname,
  '../../../../../shared/corpora/runbooks-postmortems/runbooks',
);
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(md|erb)$/.test(file))
      .sort()
  : [];

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

(files.length > 0 ? describe : describe.skip)('runbooks of others', () => {
  it('are all read as steps with names of their own, and lines of their own source', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = read(file);
      const { steps, cut } = readSteps(parseRunbook(text));
      const lines = text.split('\n').length;
      expect([file, cut]).toEqual([file, undefined]);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
    }
  });

  it('goes on behind the fence that PrometheusOperatorNodeLookupErrors never closes', () => {
    const file = files.find(each =>
      /PrometheusOperatorNodeLookupErrors/.test(each),
    );
    const steps = stepsOf(parseRunbook(read(file ?? '')));
    expect(
      steps
        .flatMap(({ commands }) => commands)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/^## /m);
    expect(steps.map(({ heading }) => heading)).toContain('Diagnosis');
  });

  it('are printed as one file that fetches and runs nothing', () => {
    const runbooks = files.map(file => ({
      ref: `component:default/others/${file.replace(/\.md$/, '')}`,
      docsRef: 'component:default/others',
      title: file,
      text: read(file),
      sourceHash: 'x',
      url: 'https://portal.example/',
      docsUrl: 'https://portal.example/docs/default/component/others/',
      page: 'x/',
      owner: null,
      alerts: [],
      review: {
        state: 'unknown',
        reviewedOn: null,
        by: null,
        basis: null,
        dueOn: null,
        interval: null,
      } as const,
    }));
    const html = toHtmlBundle(runbooks, { title: 'All', madeAt: '2026-11-25' });
    expect(html.match(/<article /g)).toHaveLength(files.length);
    expect(html).not.toMatch(/<(script|img|iframe|link|object)\b/i);
    expect(html).not.toMatch(/href="(?!#|https?:|mailto:)/);
  });
});
