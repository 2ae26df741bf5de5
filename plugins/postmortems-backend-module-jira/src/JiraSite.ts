import {
  TrackedIssue,
  TrackerAnswer,
  TrackerError,
  askTracker,
} from '@nines/backstage-plugin-postmortems-node';
import { z } from 'zod/v4';
import { JiraConfig } from './config';
import { issueSchema, toTrackedIssue } from './toTrackedIssue';

const FIELDS = ['summary', 'status', 'resolution', 'updated'];

const manySchema = z.object({ issues: z.array(z.unknown()) });

/** The REST API of one site. */
export class JiraSite {
  readonly #config: JiraConfig;

  constructor(config: JiraConfig) {
    this.#config = config;
  }

  /** Those that are there, by key. Cloud has a request for it; Data Center is searched, and does not mind keys that it does not know. */
  async fetchMany(
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, TrackedIssue>> {
    const { apiVersion, baseUrl } = this.#config;
    const { body } = await this.ask({
      path: apiVersion === 3 ? '/issue/bulkfetch' : '/search',
      body:
        apiVersion === 3
          ? { issueIdsOrKeys: keys, fields: FIELDS }
          : {
              jql: `key in (${keys.join(', ')})`,
              fields: FIELDS,
              maxResults: keys.length,
              validateQuery: false,
            },
      signal,
    });
    const told = manySchema.safeParse(body);
    if (!told.success) {
      throw new TrackerError(
        `${
          this.#who
        } told no list of issues; is apiVersion ${apiVersion} right?`,
      );
    }
    const issues = told.data.issues.flatMap(each => {
      const issue = issueSchema.safeParse(each);
      return issue.success ? [issue.data] : [];
    });
    return new Map(
      issues.map(each => [each.key, toTrackedIssue(each, baseUrl)]),
    );
  }

  /** @throws TrackerError */
  async ask(request: {
    readonly path: string;
    readonly body?: object;
    readonly expects?: readonly number[];
    readonly signal: AbortSignal;
  }): Promise<TrackerAnswer> {
    const { baseUrl, apiVersion, email, token } = this.#config;
    const { path, body, expects, signal } = request;
    const basic = Buffer.from(`${email}:${token}`).toString('base64');
    const answer = await askTracker({
      who: this.#who,
      url: `${baseUrl}/rest/api/${apiVersion}${path}`,
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: email ? `Basic ${basic}` : `Bearer ${token}`,
        // without it Data Center takes a POST for that of a browser
        'x-atlassian-token': 'no-check',
        'user-agent': 'nines-backstage-plugin',
      },
      ...(body && { body }),
      ...(expects && { expects }),
      secrets: [token, basic],
      signal,
    });
    // a token that is no longer valid reads as nobody does: everything would look gone
    const login = answer.headers.get('x-seraph-loginreason') ?? '';
    if (/AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(login)) {
      throw new TrackerError(`${this.#who} refused the configured token`);
    }
    return answer;
  }

  get #who(): string {
    return `${this.#config.title} at ${new URL(this.#config.baseUrl).host}`;
  }
}
