import {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import {
  TrackedIssue,
  IssueReading,
  TrackerAnswer,
  TrackerError,
  askTracker,
} from '@nines/backstage-plugin-postmortems-node';
import { z } from 'zod/v4';
import { IssueKey } from './parseIssueKey';
import { issueSchema, toTrackedIssue } from './toTrackedIssue';

/** Issues whose last answer is remembered, to be asked for only if it changed. */
const MOST_REMEMBERED = 5_000;

const createdSchema = z.object({ number: z.int(), html_url: z.url() });

/** The REST API of one host. */
export class GithubHost {
  readonly #config: GithubIntegrationConfig;
  readonly #credentials: GithubCredentialsProvider;
  readonly #remembered = new Map<
    string,
    { readonly etag: string; readonly issue: TrackedIssue }
  >();

  constructor(
    config: GithubIntegrationConfig,
    credentials: GithubCredentialsProvider,
  ) {
    this.#config = config;
    this.#credentials = credentials;
  }

  /** @throws TrackerError where the host is not to be asked any more for now */
  async read(key: IssueKey, signal: AbortSignal): Promise<IssueReading> {
    const url = `${this.#repositoryUrl(key)}/issues/${key.number}`;
    const known = this.#remembered.get(url);
    const answer = await this.#ask(key, {
      url,
      ...(known && { etag: known.etag }),
      signal,
    });
    if (answer.status === 304 && known) return known.issue;
    if (answer.status >= 300 && answer.status < 400) {
      return this.#follow(key, { answer, signal });
    }
    const issue = toReading(answer, this.#htmlUrl(key));
    const etag = answer.headers.get('etag');
    if (etag && issue.state !== 'failed') this.#remember(url, { etag, issue });
    return issue;
  }

  async create(
    place: Omit<IssueKey, 'number'>,
    issue: {
      title: string;
      body: string;
      labels?: string[];
      signal: AbortSignal;
    },
  ): Promise<{ readonly number: number; readonly url: string }> {
    const { signal, ...body } = issue;
    const url = `${this.#repositoryUrl(place)}/issues`;
    const { status, body: told } = await this.#ask(place, {
      url,
      body,
      signal,
    });
    const created = createdSchema.safeParse(told);
    if (status === 201 && created.success) {
      return { number: created.data.number, url: created.data.html_url };
    }
    throw new TrackerError(
      `GitHub did not create the issue in ${place.owner}/${place.repository} (HTTP status ${status}); may the configured token write issues there?`,
    );
  }

  /** An issue that moved, or whose repository did: GitHub says where to, and it is asked there once, on the same API only. */
  async #follow(
    key: IssueKey,
    options: { readonly answer: TrackerAnswer; readonly signal: AbortSignal },
  ): Promise<IssueReading> {
    const { answer, signal } = options;
    const target = answer.headers.get('location') ?? '';
    const base = `${this.#config.apiBaseUrl}/`;
    const url = URL.canParse(target, base) ? new URL(target, base).href : '';
    const gone = {
      state: 'gone' as const,
      reason: 'moved to where it cannot be read',
      title: '',
      url: this.#htmlUrl(key),
    };
    if (!url.startsWith(base)) return gone;
    const moved = await this.#ask(key, { url, signal });
    return moved.status === 200 ? toReading(moved, gone.url) : gone;
  }

  async #ask(
    { owner, repository }: Omit<IssueKey, 'number'>,
    request: {
      readonly url: string;
      readonly etag?: string;
      readonly body?: object;
      readonly signal: AbortSignal;
    },
  ): Promise<TrackerAnswer> {
    const { host } = this.#config;
    const who = `GitHub at ${host}`;
    const { token, headers } = await this.#credentials
      .getCredentials({ url: `https://${host}/${owner}/${repository}` })
      .catch(error => {
        throw new TrackerError(`${who} gave no credentials for ${owner}`, {
          cause: error,
        });
      });
    const { url, etag, body, signal } = request;
    return askTracker({
      ...{ who, url, signal },
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'nines-backstage-plugin',
        ...headers,
        ...(etag && { 'if-none-match': etag }),
      },
      ...(body && { body }),
      secrets: token ? [token] : [],
      expects: [301, 302, 304, 307, 308, 403, 404, 410, 422],
    });
  }

  #remember(url: string, told: { etag: string; issue: TrackedIssue }): void {
    this.#remembered.delete(url);
    this.#remembered.set(url, told);
    if (this.#remembered.size <= MOST_REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    this.#remembered.delete(oldest);
  }

  #repositoryUrl({ owner, repository }: Omit<IssueKey, 'number'>): string {
    return `${this.#config.apiBaseUrl}/repos/${owner}/${repository}`;
  }

  #htmlUrl({ host, owner, repository, number }: IssueKey): string {
    return `https://${host}/${owner}/${repository}/issues/${number}`;
  }
}

function toReading(answer: TrackerAnswer, url: string): IssueReading {
  const { status, body } = answer;
  if (status === 404 || status === 410) {
    const reason =
      status === 410
        ? 'deleted'
        : 'deleted, or the configured token may not read it';
    return { state: 'gone', reason, title: '', url };
  }
  if (status !== 200) {
    const message =
      status === 403
        ? 'GitHub does not let the configured token read it'
        : `GitHub answered with status ${status}`;
    return { state: 'failed', message };
  }
  const issue = issueSchema.safeParse(body);
  return issue.success
    ? toTrackedIssue(issue.data)
    : { state: 'failed', message: 'GitHub told no issue' };
}
