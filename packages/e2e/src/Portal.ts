import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningDemo, buildApp, startDemo } from '@nines/demo';
import { freePort, launchChromium } from '@nines/testbed';
import { Browser, BrowserContext, Page } from 'playwright-core';
import { VIEWS, View, openContext, openPage } from './openPage';
import { DemoPage } from './pages';
import { waitUntilMeasured } from './waitUntilMeasured';

/** A demo portal of the suite's own, and a browser that looks at it. */
export class Portal {
  readonly #contexts = new Map<View, BrowserContext>();
  #url = process.env.NINES_E2E_URL;
  #demo: RunningDemo | undefined;
  #folder: string | undefined;
  #browser: Browser | undefined;

  /** Starts the demo, or takes that at NINES_E2E_URL, and waits until its example services are measured. */
  async start(): Promise<void> {
    if (!this.#url) {
      this.#folder = await mkdtemp(join(tmpdir(), 'nines-e2e-'));
      await buildApp();
      const port = await freePort();
      this.#demo = await startDemo({
        port,
        dataFolder: this.#folder,
        config: [],
      });
      this.#url = this.#demo.url;
    }
    this.#browser = await launchChromium();
    await waitUntilMeasured(this.url);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#demo?.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }

  get url(): string {
    if (!this.#url) throw new Error('The portal is not started');
    return this.#url;
  }

  /** The context that all pages of a view share, so that the app loads once. */
  async context(view: View = VIEWS[0]): Promise<BrowserContext> {
    const known = this.#contexts.get(view);
    if (known) return known;
    if (!this.#browser) throw new Error('The browser is not started');
    const context = await openContext(this.#browser, view);
    this.#contexts.set(view, context);
    return context;
  }

  /** Opens a page and waits for its data; close it when done. */
  async open(page: DemoPage, view?: View): Promise<Page> {
    return openPage(await this.context(view), this.url, page);
  }
}
