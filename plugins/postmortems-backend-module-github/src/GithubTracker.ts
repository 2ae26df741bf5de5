import { InputError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import { forEachConcurrently } from '@nines/backstage-plugin-nines-node';
import {
  IssueReading,
  IssueTracker,
  NewIssue,
  TrackerError,
} from '@nines/backstage-plugin-postmortems-node';
import { GithubHost } from './GithubHost';
import { GithubTrackerConfig } from './config';
import { IssueKey, parseIssueKey, printIssueKey } from './parseIssueKey';
import { repositoryOf } from './repositoryOf';

/** Requests at once; GitHub asks for few. */
const CONCURRENCY = 4;

/**
 * Issues and pull requests of the configured hosts, one conditional request each: what did not change costs nothing of the limit.
 * Where GitHub asks to be left alone, the rest is left out and asked the next time.
 */
export class GithubTracker implements IssueTracker {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly example = 'owner/repository#12';
  readonly #hosts: ReadonlyMap<string, GithubHost>;
  readonly #config: Pick<GithubTrackerConfig, 'repository' | 'labels'>;

  constructor(
    options: Pick<GithubTrackerConfig, 'repository' | 'labels'> & {
      readonly hosts: readonly GithubIntegrationConfig[];
      readonly credentials: GithubCredentialsProvider;
    },
  ) {
    const { hosts, credentials } = options;
    this.#config = options;
    this.#hosts = new Map(
      hosts
        .filter(({ apiBaseUrl }) => apiBaseUrl !== undefined)
        .map(each => [each.host, new GithubHost(each, credentials)]),
    );
  }

  parseKey(text: string): string | undefined {
    const key = parseIssueKey(text);
    return key && this.#hosts.has(key.host) ? printIssueKey(key) : undefined;
  }

  urlOf(text: string): string {
    const { host, owner, repository, number } = this.#known(text).key;
    return `https://${host}/${owner}/${repository}/issues/${number}`;
  }

  async read(
    keys: readonly string[],
    { signal }: { readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, IssueReading>> {
    const readings = new Map<string, IssueReading>();
    const refused = new Map<GithubHost, TrackerError>();
    await forEachConcurrently(keys, CONCURRENCY, async text => {
      const { host, key } = this.#known(text);
      if (refused.has(host)) return;
      try {
        readings.set(text, await host.read(key, signal));
      } catch (error) {
        if (!(error instanceof TrackerError)) throw error;
        refused.set(host, error);
      }
    });
    const [error] = refused.values();
    if (error && readings.size === 0) throw error;
    return readings;
  }

  async create(
    issue: NewIssue,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<{ readonly key: string; readonly url: string }> {
    const place = repositoryOf(issue.entities, this.#config.repository);
    const host = this.#hosts.get(place.host);
    if (!host) {
      throw new InputError(
        `integrations.github has no host '${place.host}', where the issue would belong`,
      );
    }
    const labels = [...new Set([...this.#config.labels, ...issue.labels])];
    const { number, url } = await host.create(place, {
      title: issue.title,
      body: `${issue.description}\n\n---\n${issue.ref}: ${issue.url}`,
      ...(labels.length > 0 && { labels }),
      signal,
    });
    return { key: printIssueKey({ ...place, number }), url };
  }

  #known(text: string): { readonly key: IssueKey; readonly host: GithubHost } {
    const key = parseIssueKey(text);
    const host = key && this.#hosts.get(key.host);
    if (key && host) return { key, host };
    throw new InputError(`'${text}' is no issue of a configured GitHub host`);
  }
}
