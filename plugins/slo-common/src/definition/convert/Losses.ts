import { formatPath, PropertyPath } from '../documents';
import { Loss } from '../parse';
import { SloDefinition } from '../types';

/** Collects what one definition loses on its way out. Paths are those of the document that is written. */
export class Losses {
  readonly #definition: SloDefinition;
  readonly #losses: Loss[] = [];

  constructor(definition: SloDefinition) {
    this.#definition = definition;
  }

  dropped(path: PropertyPath, message: string): void {
    this.#add(path, 'dropped', message);
  }

  assumed(path: PropertyPath, message: string): void {
    this.#add(path, 'assumed', message);
  }

  get all(): readonly Loss[] {
    return this.#losses;
  }

  #add(path: PropertyPath, kind: Loss['kind'], message: string): void {
    const { origin, name } = this.#definition;
    this.#losses.push({
      file: origin.file,
      document: origin.document,
      name,
      path: formatPath(path),
      kind,
      message,
    });
  }
}
