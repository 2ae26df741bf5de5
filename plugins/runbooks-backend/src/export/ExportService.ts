import { setImmediate } from 'node:timers/promises';
import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  ClockService,
  Guard,
  assertVisible,
} from '@nines/backstage-plugin-nines-node';
import {
  ExportQuery,
  ExportedRunbook,
  htmlBundle,
  markdownBundle,
  runbooksReadPermission,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookReader, StoredRunbook } from '../database/RunbookReader';
import { readerHref } from '../service/hrefs';
import { fileNameOf } from './fileNameOf';

export type ExportServiceDeps = Guard & {
  readonly runbooks: RunbookReader;
  readonly clock: ClockService;
  /** `app.baseUrl`, without a slash at its end; empty where it is not set. */
  readonly portalUrl: string;
};

export type ExportedFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly text: string;
};

/** Characters of all sources in one file. */
const MOST_CHARACTERS = 20_000_000;

/** Runbooks as files, of what the caller may read. */
export class ExportService {
  readonly #deps: ExportServiceDeps;

  constructor(deps: ExportServiceDeps) {
    this.#deps = deps;
  }

  async export(query: ExportQuery, caller: Caller): Promise<ExportedFile> {
    await this.#deps.gate.assert(runbooksReadPermission, caller);
    const { ref, format } = query;
    const madeAt = new Date(await this.#deps.clock.now()).toISOString();
    const found =
      ref === undefined
        ? await this.#critical(caller)
        : [await this.#one(ref, caller)];
    const [taken, leftOut] = upTo(MOST_CHARACTERS, found);
    const runbooks = taken.map(each => toExported(each, this.#deps.portalUrl));
    const title = ref === undefined ? 'Critical runbooks' : found[0].title;
    const head = { title, madeAt, ...(leftOut && { leftOut }) };
    const bundle = format === 'html' ? htmlBundle : markdownBundle;
    return {
      fileName: fileNameOf({ title: titleOf(ref, title), madeAt, format }),
      contentType: `text/${format}; charset=utf-8`,
      text: await joined(bundle(runbooks, head)),
    };
  }

  async #critical(caller: Caller): Promise<readonly StoredRunbook[]> {
    const { access, clock, runbooks } = this.#deps;
    const readable = await access.readable(caller);
    const found = await runbooks.listCritical(readable, await clock.now());
    if (found.length > 0) return found;
    throw new NotFoundError(
      `No runbook that you may read is critical: write 'criticality: critical' into the front matter of those that must be at hand when the portal is down`,
    );
  }

  async #one(ref: string, caller: Caller): Promise<StoredRunbook> {
    const { access, runbooks } = this.#deps;
    const runbook = await runbooks.find(ref);
    const what = `runbook '${ref}'`;
    if (!runbook) throw new NotFoundError(`No ${what}`);
    const entityRef = runbook.docsRef;
    await assertVisible(access, { entityRef, caller, what });
    return runbook;
  }
}

function titleOf(ref: string | undefined, title: string): string {
  return ref === undefined ? title : `Runbook ${title}`;
}

/** Other requests are answered between one runbook and the next. */
async function joined(parts: Iterable<string>): Promise<string> {
  let text = '';
  for (const part of parts) {
    text += part;
    await setImmediate();
  }
  return text;
}

function upTo(
  most: number,
  runbooks: readonly StoredRunbook[],
): [readonly StoredRunbook[], string | undefined] {
  let characters = 0;
  const end = runbooks.findIndex(({ text }, index) => {
    characters += text.length;
    return index > 0 && characters > most;
  });
  if (end < 0) return [runbooks, undefined];
  const left = runbooks.length - end;
  return [
    runbooks.slice(0, end),
    `${left} more are left out: the file would have more than ${most} characters. Print them one by one`,
  ];
}

function toExported(
  runbook: StoredRunbook,
  portalUrl: string,
): ExportedRunbook {
  const { docsRef, page } = runbook;
  return {
    ...runbook,
    url: portalUrl + readerHref(docsRef, { page }),
    docsUrl: portalUrl + readerHref(docsRef, { page: '' }),
  };
}
