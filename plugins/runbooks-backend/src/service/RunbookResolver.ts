import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Instant, ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  MatchPlace,
  ResolveQuery,
  ResolveResponse,
  RunbookMatch,
  chooseSection,
  matchRunbook,
  parseGiven,
} from '@nines/backstage-plugin-runbooks-common';
import { StoredDetails, StoredSection } from '../database/index/IndexStore';
import { FoundCandidate, MatchReader } from '../database/match/MatchReader';
import { RunbookStore } from '../database/runbooks/RunbookStore';
import { toWireRunbook } from '../database/runbooks/toWireRunbook';
import { today } from '../today';
import { readerHref, tabHref } from './hrefs';
import { toWireSection } from './toWireSection';

export type RunbookResolverOptions = {
  readonly matches: MatchReader;
  readonly runbooks: Pick<RunbookStore, 'readBeside'>;
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  /** Entities whose docs are for all. */
  readonly shared: readonly string[];
};

type Read = { readonly readable: ReadableEntities; readonly now: Instant };

/** Finds the runbook of an alert among those that may be read. */
export class RunbookResolver {
  readonly #options: RunbookResolverOptions;

  constructor(options: RunbookResolverOptions) {
    this.#options = options;
  }

  async resolve(query: ResolveQuery, read: Read): Promise<ResolveResponse> {
    const { matches, portalUrl, shared } = this.#options;
    const entityRef = toRef(query.entity);
    // Lists of alerts do not say what each gives: it is the same runbook there
    const asked = { name: query.alert, readable: read.readable };
    const place = await matches.placeOf(
      entityRef,
      shared,
      query.runbook ? undefined : asked,
    );
    const text = (query.runbook ?? place.given)?.trim();
    const given = text ? parseGiven(text, portalUrl) : undefined;
    const alert = {
      name: query.alert,
      entityRef,
      ...(query.slo && { slo: query.slo }),
      ...(given && { given }),
      ...(given?.page && { givenDocsRef: await this.#docsOf(given.page) }),
    };
    const candidates = await matches.candidates(alert, place, read.readable);
    const { match, tried } = matchRunbook(alert, candidates);
    const found = candidates.find(each => each.candidate === match?.candidate);
    const isElsewhere = given?.externalUrl && match?.rule !== 'runbookUrl';
    return {
      alert: query.alert,
      entityRef,
      match:
        match && found
          ? await this.#toMatch(match, found, {
              ...{ alert: query.alert, now: read.now, place },
            })
          : null,
      ...(isElsewhere && { externalUrl: given.externalUrl }),
      tried: [...tried],
    };
  }

  async #docsOf(page: { entityRef: string; isReader: boolean }) {
    return page.isReader
      ? page.entityRef
      : await this.#options.matches.docsOf(page.entityRef);
  }

  async #toMatch(
    match: RunbookMatch,
    { row }: FoundCandidate,
    read: {
      readonly alert: string;
      readonly now: Instant;
      readonly place: MatchPlace;
    },
  ): Promise<ResolveResponse['match']> {
    const { rule, scope, because } = match;
    const { ref } = row;
    const { sections, audience } = await this.#options.runbooks.readBeside(ref);
    const stored: StoredSection[] = JSON.parse(sections);
    const { otherAnchors }: StoredDetails = JSON.parse(row.details_json);
    const { section, anchor, missing } = chooseSection(stored, {
      alert: read.alert,
      anchor: match.anchor,
      anchors: otherAnchors,
    });
    const at = { page: row.page, anchor, alert: read.alert };
    const { own } = read.place;
    const isInTab = own.docsRef === row.docs_ref;
    return {
      rule,
      scope,
      because,
      runbook: toWireRunbook(row, audience, today(read.now)),
      section: section
        ? { ...toWireSection(section, row), text: section.text }
        : null,
      ...(missing && { missingAnchor: missing }),
      href: tabHref(isInTab ? own.entityRef : row.docs_ref, at),
      readerHref: readerHref(row.docs_ref, at),
    };
  }
}

/** @throws InputError for what is no entity ref */
function toRef(text: string): string {
  try {
    const defaults = { defaultKind: 'component', defaultNamespace: 'default' };
    return stringifyEntityRef(parseEntityRef(text, defaults));
  } catch {
    throw new InputError(
      `'entity' is '${text}'; it is an entity ref such as component:default/checkout`,
    );
  }
}
