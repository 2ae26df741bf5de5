import { ReadableEntities, hashText } from '@nines/backstage-plugin-nines-node';
import {
  ReviewDue,
  RunbookReader,
  StoredRunbook,
} from '../../database/RunbookReader';

/** An index that holds what the test puts there. */
export class MemoryRunbooks implements RunbookReader {
  readonly noted: string[] = [];
  due: readonly ReviewDue[] = [];
  readonly #runbooks = new Map<string, StoredRunbook>();

  put(runbook: Partial<StoredRunbook> & { text: string }): StoredRunbook {
    const docsRef = runbook.docsRef ?? 'component:default/shop';
    const file = runbook.file ?? 'docs/down.md';
    const stored: StoredRunbook = {
      ref: `${docsRef}/${file.replace(/^docs\//, '').replace(/\.md$/, '')}`,
      docsRef,
      file,
      page: 'down/',
      title: 'Shop is down',
      owner: 'group:default/web',
      entityRefs: [docsRef],
      criticality: 'critical',
      alerts: ['ShopDown'],
      review: {
        state: 'unknown',
        reviewedOn: null,
        by: null,
        basis: null,
        dueOn: null,
        interval: null,
      },
      sourceHash: hashText(runbook.text),
      ...runbook,
    };
    this.#runbooks.set(stored.ref, stored);
    return stored;
  }

  remove(ref: string): void {
    this.#runbooks.delete(ref);
  }

  async find(ref: string) {
    return this.#runbooks.get(ref);
  }

  async listDue(until: string) {
    return this.due.filter(({ dueOn }) => dueOn <= until);
  }

  async listCritical(readable: ReadableEntities) {
    const refs: readonly string[] | undefined =
      readable.kind === 'all' ? undefined : JSON.parse(readable.refsJson);
    return [...this.#runbooks.values()]
      .filter(({ criticality }) => criticality === 'critical')
      .filter(({ docsRef }) => !refs || refs.includes(docsRef))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  async noteAttested(refs: readonly string[]) {
    this.noted.push(...refs);
  }
}
