import {
  GivenRunbook,
  nameKeyOf,
  pageKeyOf,
  pathKeyOf,
  sourceKeyOf,
} from './GivenRunbook';
import { MatchCandidate, MatchPlace, scopeOf } from './MatchCandidate';
import { ScopedCandidate } from './matchRunbook';
import { isPattern, splitAnchor } from './matchesName';

class Lists {
  readonly #lists = new Map<string, MatchCandidate[]>();

  add(key: string, candidate: MatchCandidate): void {
    const list = this.#lists.get(key);
    if (list) list.push(candidate);
    else this.#lists.set(key, [candidate]);
  }

  of(key: string): readonly MatchCandidate[] {
    return this.#lists.get(key) ?? [];
  }
}

/** Candidates of many alerts without a look at every runbook for each: by names, by addresses, and patterns by where they hold. @public */
export class RunbookIndex {
  readonly #byName = new Lists();
  readonly #byPage = new Lists();
  readonly #bySource = new Lists();
  /** By the entities that they are for, and by their docs. */
  readonly #withPatterns = new Lists();

  constructor(candidates: readonly MatchCandidate[]) {
    for (const candidate of candidates) this.#add(candidate);
  }

  /** All that {@link matchRunbook} may choose from, and no more than it must look at. */
  candidatesOf(
    alert: {
      readonly name: string;
      readonly slo?: string;
      readonly given?: GivenRunbook;
      readonly givenDocsRef?: string;
    },
    place: MatchPlace,
  ): ScopedCandidate[] {
    const { name, slo, given, givenDocsRef } = alert;
    const { pathKey, nameKey, page, sourceKey } = given ?? {};
    const names = [name, slo, pathKey, nameKey].flatMap(key => key ?? []);
    const near = [place.own, place.system, place.owner].flatMap(
      each => each ?? [],
    );
    const docs = near.flatMap(({ docsRef }) => docsRef ?? []);
    const places = [
      ...near.map(({ entityRef }) => entityRef),
      ...docs,
      ...place.shared,
    ];
    const found = new Set([
      ...names.flatMap(key => this.#byName.of(key.toLowerCase())),
      ...places.flatMap(key => this.#withPatterns.of(key)),
      ...(page ? this.#byPage.of(`${givenDocsRef} ${page.page}`) : []),
      ...(sourceKey ? this.#bySource.of(sourceKey) : []),
    ]);
    return [...found].map(candidate => ({
      candidate,
      scope: scopeOf(candidate, place),
    }));
  }

  #add(candidate: MatchCandidate): void {
    const { docsRef, path, page, sourceUrl, entityRefs } = candidate;
    const named = [...candidate.alerts, ...candidate.supersedes].map(
      entry => splitAnchor(entry).name,
    );
    const { pathKey } = pathKeyOf(path);
    const names = [...named, ...candidate.slos, nameKeyOf(path), pathKey ?? ''];
    for (const name of new Set(names.map(each => each.toLowerCase()))) {
      this.#byName.add(name, candidate);
    }
    this.#byPage.add(`${docsRef} ${pageKeyOf(page)}`, candidate);
    if (sourceUrl && URL.canParse(sourceUrl)) {
      this.#bySource.add(sourceKeyOf(sourceUrl), candidate);
    }
    if (!named.some(isPattern)) return;
    for (const ref of new Set([docsRef, ...entityRefs])) {
      this.#withPatterns.add(ref, candidate);
    }
  }
}
