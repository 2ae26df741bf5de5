import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import { Locator } from 'playwright-core';

const AXE = require.resolve('axe-core/axe.min.js');

/** Drawn by TechDocs, with a `main` and checkboxes of its own. */
const OF_OTHERS = '.techdocs-reader-page';

/** What axe-core finds wrong inside an element, a line each: the rule and where it is broken. */
export async function findViolations(element: Locator): Promise<string[]> {
  await element.page().evaluate(await readFile(AXE, 'utf8'));
  return element.evaluate(async (root, others) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run(
      { include: root, exclude: others },
      { resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, OF_OTHERS);
}
