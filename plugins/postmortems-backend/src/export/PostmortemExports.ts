import { InputError } from '@backstage/errors';
import { Caller } from '@nines/backstage-plugin-nines-node';
import {
  ExportPostmortemQuery,
  PrintableRecord,
  actionItemReadPermission,
  hideNames,
  hideNamesOfEvents,
  printPostmortem,
  toHtmlPage,
  toJsonExport,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordAccess, readItemFacts } from '../access';
import { ActionItem } from '../actionItems/ActionItem';
import { ActionItemStore } from '../actionItems/ActionItemStore';
import { AuthorizedPostmortemService } from '../postmortems/AuthorizedPostmortemService';
import { TimelineStore } from '../timeline/TimelineStore';

export type PostmortemExportsDeps = {
  readonly database: Knex;
  readonly records: RecordAccess;
  readonly service: AuthorizedPostmortemService;
  readonly timelines: TimelineStore;
  readonly items: ActionItemStore;
  /** Of the frontend, without a slash at its end. */
  readonly portalUrl: string;
};

export type PostmortemFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly text: string;
};

const FILES = {
  html: ['text/html', 'html'],
  json: ['application/json', 'json'],
  markdown: ['text/markdown', 'md'],
} as const;

/** A postmortem as a file: what the caller sees of it, and no more. */
export class PostmortemExports {
  readonly #deps: PostmortemExportsDeps;

  constructor(deps: PostmortemExportsDeps) {
    this.#deps = deps;
  }

  /** @throws NotFoundError, InputError */
  async export(
    id: string,
    { format, audience }: ExportPostmortemQuery,
    caller: Caller,
  ): Promise<PostmortemFile> {
    const shown = await this.#deps.service.get(id, caller);
    if (audience === 'external' && format !== 'html') {
      throw new InputError(
        `'format' is ${format}: for those outside there is html, which holds the external message and events alone`,
      );
    }
    if (audience === 'external' && shown.visibility !== 'public') {
      throw new InputError(
        `${shown.ref} is ${shown.visibility}: only public ones are exported for those outside`,
      );
    }
    const isOutside = audience === 'external';
    const isBlameless = isOutside || shown.blameless;
    const events = (await this.#deps.timelines.all(shown.id)).filter(
      each => !isOutside || each.visibility === 'external',
    );
    const record: PrintableRecord = {
      ref: shown.ref,
      status: shown.status,
      content: isBlameless ? hideNames(shown.content, []) : shown.content,
      timeline: isBlameless ? hideNamesOfEvents(events, []) : events,
      actionItems: isOutside ? [] : await this.#itemsOf(shown.id, caller),
      reviews: isBlameless ? [] : shown.reviews,
      createdAt: shown.createdAt,
      publishedAt: shown.publishedAt,
      ...(shown.source && !isOutside && { source: shown.source }),
    };
    const [type, ending] = FILES[format];
    const portalUrl = `${this.#deps.portalUrl}/postmortems/${shown.ref}`;
    const texts = {
      html: () =>
        toHtmlPage(record, { audience, ...(!isOutside && { portalUrl }) }),
      json: () => toJsonExport(record),
      markdown: () => printPostmortem(record),
    };
    return {
      fileName: `${shown.ref}.${ending}`,
      contentType: `${type}; charset=utf-8`,
      text: texts[format](),
    };
  }

  async #itemsOf(id: string, caller: Caller) {
    const { database, records, items } = this.#deps;
    const visible = await records.visibleItems(
      actionItemReadPermission,
      caller,
    );
    const all = await items.ofRecord(id);
    const facts = await readItemFacts(
      database,
      all.map(item => item.id),
    );
    return all
      .filter(item => {
        const own = facts.get(item.id);
        return own !== undefined && visible.includes(own);
      })
      .map(toPrintable);
  }
}

/** Without what belongs to its portal. */
function toPrintable(item: ActionItem) {
  const {
    isOwnerGone: _gone,
    reminders: _reminders,
    version: _version,
    postmortemId: _postmortem,
    incidentId: _incident,
    ...printable
  } = item;
  return printable;
}
