import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { RefreshingCache } from '@nines/backstage-plugin-nines-node';
import { RunbooksClient } from '@nines/backstage-plugin-runbooks-common';
import { MessageTemplate, parseTemplates } from './parseTemplates';
import { ProceduresConfig } from './readProceduresConfig';

const TIMEOUT_MS = 5_000;

/**
 * Templates for status updates, from the communication page as the runbooks plugin has it: an adopter who writes their own pages has
 * their own templates. Without that plugin, or without the page, there are none.
 */
export class ProcedureTemplates {
  readonly #config: ProceduresConfig;
  readonly #runbooks: Pick<RunbooksClient, 'getRunbook'>;
  readonly #logger: LoggerService;
  readonly #cache = new RefreshingCache<readonly MessageTemplate[]>({
    maxAgeMs: 300_000,
    refreshAfterMs: 60_000,
    maxEntries: 1,
  });

  constructor(options: {
    readonly config: ProceduresConfig;
    readonly runbooks: Pick<RunbooksClient, 'getRunbook'>;
    readonly logger: LoggerService;
  }) {
    this.#config = options.config;
    this.#runbooks = options.runbooks;
    this.#logger = options.logger;
  }

  async list(): Promise<readonly MessageTemplate[]> {
    const config = this.#config;
    if (!config) return [];
    const ref = `${config.docsRef}/${config.pages.communication}`;
    return await this.#cache
      .get(ref, () => this.#read(ref))
      .catch(error => {
        this.#logger.info(
          `No templates for status updates from '${ref}': ${stringifyError(
            error,
          )}`,
        );
        return [];
      });
  }

  async #read(ref: string): Promise<readonly MessageTemplate[]> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { markdown } = await this.#runbooks.getRunbook(ref, { signal });
    return parseTemplates(markdown);
  }
}
