import { SkippedFile } from '@nines/backstage-plugin-nines-node';
import {
  SharedDefinitions,
  readSharedDefinitions,
} from '@nines/backstage-plugin-slo-common';
import { LocationContent } from '../database/definitions/DefinitionStore';
import { hash } from './wantedSeries';

/** The shared locations, read and parsed once per run. */
export type SharedFiles = {
  readonly definitions: SharedDefinitions;
  /** Files that were not read. */
  readonly skipped: readonly SkippedFile[];
  /** Of the files: another hash means that every entity is parsed anew. */
  readonly hash: string;
};

/** Parses shared files, and keeps the answer while they stay the same. */
export class SharedParser {
  #last?: SharedFiles;

  parse({ files, skipped }: LocationContent): SharedFiles {
    const filesHash = hash([files, skipped]);
    if (this.#last?.hash !== filesHash) {
      const definitions = readSharedDefinitions(files);
      this.#last = { definitions, skipped, hash: filesHash };
    }
    return this.#last;
  }
}

/** Fields of an entity that templates look at, so that the catalog is asked for them. */
export function templateFields({ definitions }: SharedFiles): string[] {
  const expression = /\$\{\{\s*entity\.([^\s}]+)/g;
  const fields = definitions.templates.flatMap(({ filter, slo }) => [
    ...Object.keys(filter),
    ...[...JSON.stringify(slo).matchAll(expression)].map(match => match[1]),
  ]);
  return [...new Set(fields)];
}
