import { NotAllowedError } from '@backstage/errors';
import {
  AlertMatch,
  PolicyScope,
  matchesPattern,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';

/**
 * What somebody sees of silences and maintenance. Whoever may read only some entities sees, and makes, only what names some of
 * those: the name of an entity in a pattern is not theirs to learn.
 */
export class Sight {
  readonly #refs: readonly string[] | undefined;

  constructor(readable: ReadableEntities) {
    this.#refs =
      readable.kind === 'all' ? undefined : JSON.parse(readable.refsJson);
  }

  get isWhole(): boolean {
    return this.#refs === undefined;
  }

  /** Whether every entity that a match names is in sight; one that names none is everybody's. */
  showsMatch({ entity }: AlertMatch): boolean {
    if (!this.#refs || !entity) return true;
    return entity.every(pattern => this.#sees(pattern));
  }

  showsScope(scope: PolicyScope): boolean {
    if (!this.#refs || scope.kind !== 'entity') return true;
    return this.#refs.includes(scope.entityRef);
  }

  /** @throws NotAllowedError for a silence that would reach entities out of sight */
  assertSilenceable({ entity }: AlertMatch): void {
    if (!this.#refs) return;
    const isNamed = entity?.every(
      pattern => !pattern.includes('*') && this.#sees(pattern),
    );
    if (isNamed) return;
    throw new NotAllowedError(
      `You may silence only entities that you may read: name them in 'entity', each whole`,
    );
  }

  #sees(pattern: string): boolean {
    return (this.#refs ?? []).some(ref => matchesPattern(pattern, ref));
  }
}
