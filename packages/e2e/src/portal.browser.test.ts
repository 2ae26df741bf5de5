import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningDemo, buildApp, startDemo } from '@nines/demo';
import { freePort, launchChromium } from '@nines/testbed';
import axe from 'axe-core';
import { Browser, Page } from 'playwright-core';
import { VIEWS, openContext, openPage } from './openPage';
import { DemoPage, PAGES } from './pages';

jest.setTimeout(600_000);

const WIDE = VIEWS[0];

/** Rules that concern what the portal's own shell draws around our pages. */
const SHELL_RULES = ['region', 'landmark-one-main', 'page-has-heading-one'];

describe('the demo portal, in a browser', () => {
  let folder: string;
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nines-e2e-'));
    await buildApp();
    const port = await freePort();
    demo = await startDemo({ port, dataFolder: folder, config: [] });
    browser = await launchChromium();
    await waitUntilMeasured(demo.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function show(page: DemoPage, view = WIDE): Promise<Page> {
    return openPage(await openContext(browser, view), demo.url, page);
  }

  const everyPageAndView = Object.values(PAGES).flatMap(page =>
    VIEWS.map(view => ({
      page,
      view,
      title: `${page.name} at ${view.width} px, ${view.theme}`,
    })),
  );

  it.each(everyPageAndView)('holds $title', async ({ page, view }) => {
    const shown = await show(page, view);
    const failures: string[] = [];
    shown.on('pageerror', error => failures.push(String(error)));
    const overflow = await shown.evaluate(
      'document.documentElement.scrollWidth - window.innerWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await shown.addScriptTag({ content: axe.source });
    const rules = Object.fromEntries(
      SHELL_RULES.map(rule => [rule, { enabled: false }]),
    );
    const violations = await shown.evaluate(
      async options => {
        const { axe: checker } = globalThis as unknown as {
          axe: {
            run(
              context: unknown,
              options: unknown,
            ): Promise<{
              violations: { id: string; nodes: { html: string }[] }[];
            }>;
          };
        };
        const result = await checker.run('[data-nines]', options);
        return result.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(n => n.html.slice(0, 160)).join(' | ')}`,
        );
      },
      { rules },
    );
    expect(violations).toEqual([]);
    expect(failures).toEqual([]);
    await shown.context().close();
  });
});

/** The first tick after the definitions were read measures 30 days back. */
async function waitUntilMeasured(url: string) {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const states = await exampleStates(url);
    if (states.size > 0 && !states.has('noData: new')) return;
    if (Date.now() > deadline) {
      throw new Error(`Still not measured: ${[...states].join(', ')}`);
    }
    await new Promise(resolve => setTimeout(resolve, 2_000));
  }
}

async function exampleStates(url: string): Promise<Set<string>> {
  const refreshed = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await refreshed.json();
  const answer = await fetch(`${url}/api/slo/slos?limit=100`, {
    headers: { Authorization: `Bearer ${backstageIdentity?.token}` },
  });
  if (!answer.ok) return new Set();
  const { items } = await answer.json();
  return new Set(
    items.map((item: { state: { kind: string; reason?: string } }) =>
      item.state.reason
        ? `${item.state.kind}: ${item.state.reason}`
        : item.state.kind,
    ),
  );
}
