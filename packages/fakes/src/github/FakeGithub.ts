import { createHash } from 'node:crypto';
import { renderIssues } from '../inbox/renderIssues';
import { FakeAnswer, FakeProvider, FakeRequest } from '../server/types';
import { errorsOf } from '../pagerduty/schemas';
import { validateNewIssue } from './schemas';

/** An issue or pull request of the fake. */
export type FakeGithubIssue = {
  title: string;
  state: 'open' | 'closed';
  stateReason?: 'completed' | 'not_planned' | 'reopened';
  /** Makes it a pull request; `merged` says whether it went in. */
  pull?: { merged: boolean };
  /** `owner/repository#12`: where it went. */
  movedTo?: string;
  isDeleted?: boolean;
};

export type FakeGithubOptions = {
  /** Default: any. */
  readonly tokens?: readonly string[];
  /** Of the portal's view: addresses of issues begin with it. Default: `https://github.example`. */
  readonly htmlUrl?: string;
  /** Path of the API: empty as on api.github.com, or `/api/v3`. Default: `/api/v3`. */
  readonly prefix?: string;
  /** Requests of an hour; what was answered with 304 does not count. Default: 5,000. */
  readonly limit?: number;
  readonly issues?: Readonly<Record<string, FakeGithubIssue>>;
};

const HOUR = 3_600_000;

/**
 * GitHub's REST API of issues: read with etags, 301 for what moved, 410 for what was deleted, the hourly limit with its headers, and
 * creation. What GitHub refuses, or asks all clients to send, is a violation where it is missing.
 */
export class FakeGithub implements FakeProvider {
  readonly name = 'GitHub';
  readonly violations: string[] = [];
  readonly issues = new Map<string, FakeGithubIssue>();
  readonly #options: FakeGithubOptions;
  readonly #changes = new Map<string, number>();
  #window = { from: 0, used: 0 };

  constructor(options: FakeGithubOptions = {}) {
    this.#options = options;
    for (const [key, issue] of Object.entries(options.issues ?? {})) {
      this.issues.set(key, { ...issue });
    }
  }

  /** Somebody changes an issue, or opens one. */
  put(key: string, change: Partial<FakeGithubIssue>): void {
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
    const known = this.issues.get(key) ?? { title: key, state: 'open' };
    this.issues.set(key, { ...known, ...change });
  }

  handle(request: FakeRequest): FakeAnswer | undefined {
    const { prefix = '/api/v3' } = this.#options;
    if (!request.path.startsWith(`${prefix}/repos/`)) return undefined;
    const rest = request.path.slice(prefix.length);
    const [, owner, repository, number] =
      /^\/repos\/([\w.-]+)\/([\w.-]+)\/issues(?:\/(\d+))?$/.exec(rest) ?? [];
    if (!owner) return this.#fail(404, `no path ${request.path}`);
    const missing = this.#missing(request);
    if (missing) return missing;
    const place = `${owner}/${repository}`;
    if (request.method === 'POST' && !number) {
      return this.#spend(request.at) ?? this.#create(place, request);
    }
    if (request.method !== 'GET' || !number) {
      return this.#fail(405, `no ${request.method} ${request.path}`);
    }
    return this.#read(`${place}#${number}`, request);
  }

  inbox(): string {
    const issues = [...this.issues].map(([key, { title, state }]) => ({
      ...{ key, title, state },
      url: this.#htmlUrl(key),
    }));
    return renderIssues(this.name, issues);
  }

  async press({ key }: Readonly<Record<string, string>>): Promise<void> {
    const issue = this.issues.get(key);
    if (!issue) return;
    const isOpen = issue.state === 'open';
    this.put(key, {
      state: isOpen ? 'closed' : 'open',
      stateReason: isOpen ? 'completed' : 'reopened',
    });
  }

  state() {
    return { issues: Object.fromEntries(this.issues) };
  }

  #missing({ headers }: FakeRequest): FakeAnswer | undefined {
    if (!headers['user-agent']) return this.#fail(403, 'no user-agent');
    if (!headers.accept?.includes('application/vnd.github+json')) {
      this.violations.push(`GitHub: accept is ${headers.accept}`);
    }
    if (!headers['x-github-api-version']) {
      this.violations.push('GitHub: no x-github-api-version');
    }
    const { tokens } = this.#options;
    const token = /^(?:Bearer|token) (.+)$/i.exec(
      headers.authorization ?? '',
    )?.[1];
    return tokens && !tokens.includes(token ?? '')
      ? { status: 401, body: { message: 'Bad credentials' } }
      : undefined;
  }

  #read(key: string, request: FakeRequest): FakeAnswer {
    const issue = this.issues.get(key);
    const target = issue?.movedTo;
    if (target) return this.#spend(request.at) ?? this.#moved(target, request);
    if (!issue || issue.isDeleted) {
      const status = issue ? 410 : 404;
      const body = { message: issue ? 'Gone' : 'Not Found' };
      return this.#spend(request.at) ?? { status, body };
    }
    const body = this.#toBody(key, issue);
    const etag = `W/"${createHash('sha256')
      .update(JSON.stringify(body))
      .digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) {
      return { status: 304, headers: { etag } };
    }
    return this.#spend(request.at) ?? { status: 200, headers: { etag }, body };
  }

  #moved(target: string, { headers }: FakeRequest): FakeAnswer {
    const { prefix = '/api/v3' } = this.#options;
    const path = `${prefix}/repos/${target.replace('#', '/issues/')}`;
    const location = `http://${headers.host}${path}`;
    const body = { message: 'Moved Permanently', url: location };
    return { status: 301, headers: { location }, body };
  }

  #create(place: string, { body, at }: FakeRequest): FakeAnswer {
    const asked: unknown = JSON.parse(body.toString('utf8'));
    if (!validateNewIssue(asked)) {
      return this.#fail(422, errorsOf(validateNewIssue).join('; '));
    }
    const numbers = [...this.issues.keys()]
      .filter(key => key.startsWith(`${place}#`))
      .map(key => Number(key.split('#')[1]));
    const number = Math.max(0, ...numbers) + 1;
    const key = `${place}#${number}`;
    this.put(key, { title: asked.title, state: 'open' });
    const issue = { title: asked.title, state: 'open' as const };
    return { status: 201, body: { ...this.#toBody(key, issue), at } };
  }

  #toBody(key: string, issue: FakeGithubIssue): object {
    const { title, state, stateReason, pull } = issue;
    const url = this.#htmlUrl(key);
    const at = Date.UTC(2026, 10, 25);
    return {
      number: Number(key.split('#')[1]),
      title,
      state,
      state_reason: stateReason ?? null,
      html_url: pull ? url.replace('/issues/', '/pull/') : url,
      updated_at: new Date(at + (this.#changes.get(key) ?? 0) * 60_000)
        .toISOString()
        .replace('.000', ''),
      ...(pull && {
        pull_request: {
          merged_at: pull.merged ? '2026-11-25T00:00:00Z' : null,
        },
      }),
    };
  }

  #htmlUrl(key: string): string {
    const { htmlUrl = 'https://github.example' } = this.#options;
    return `${htmlUrl}/${key.replace('#', '/issues/')}`;
  }

  #spend(at: number): FakeAnswer | undefined {
    const { limit = 5_000 } = this.#options;
    if (at - this.#window.from >= HOUR) this.#window = { from: at, used: 0 };
    this.#window.used += 1;
    if (this.#window.used <= limit) return undefined;
    const reset = Math.ceil((this.#window.from + HOUR) / 1_000);
    return {
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${reset}`,
      },
      body: { message: 'API rate limit exceeded' },
    };
  }

  #fail(status: number, message: string): FakeAnswer {
    this.violations.push(`GitHub: ${message}`);
    return { status, body: { message } };
  }
}
