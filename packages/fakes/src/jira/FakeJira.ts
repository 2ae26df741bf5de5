import { renderIssues } from '../inbox/renderIssues';
import { FakeAnswer, FakeProvider, FakeRequest } from '../server/types';
import { errorsOf } from '../pagerduty/schemas';
import { SCHEMAS } from './schemas';

/** An issue of the fake. */
export type FakeJiraIssue = {
  summary: string;
  /** For people: `In Progress`. */
  status: string;
  category: 'new' | 'indeterminate' | 'done';
  resolution?: string;
  /** Key under which it is found now. */
  movedTo?: string;
};

export type FakeJiraOptions = {
  /** Cloud has `/rest/api/3` and its bulk fetch, Data Center `/rest/api/2` and its search. Default: cloud. */
  readonly edition?: 'cloud' | 'datacenter';
  /** Accepted values of the header `authorization`. Default: any. */
  readonly authorization?: readonly string[];
  /** Default: `OPS`. */
  readonly projects?: readonly string[];
  readonly issues?: Readonly<Record<string, FakeJiraIssue>>;
};

/** Jira's API of issues: many at once, one by its key (also the old key of a moved one), and creation; with the limits of both editions. */
export class FakeJira implements FakeProvider {
  readonly name = 'Jira';
  readonly violations: string[] = [];
  readonly issues = new Map<string, FakeJiraIssue>();
  readonly #options: FakeJiraOptions;
  #base = 'http://127.0.0.1';
  #changes = 0;

  constructor(options: FakeJiraOptions = {}) {
    this.#options = options;
    for (const [key, issue] of Object.entries(options.issues ?? {})) {
      this.issues.set(key, { ...issue });
    }
  }

  /** Somebody changes an issue, or opens one. */
  put(key: string, change: Partial<FakeJiraIssue>): void {
    this.#changes += 1;
    const fresh = { summary: key, status: 'To Do', category: 'new' } as const;
    const known = this.issues.get(key) ?? fresh;
    this.issues.set(key, { ...known, ...change });
  }

  handle(request: FakeRequest): FakeAnswer | undefined {
    const { path, headers } = request;
    if (!path.startsWith('/rest/api/')) return undefined;
    this.#base = `http://${headers.host}`;
    const { authorization } = this.#options;
    if (authorization && !authorization.includes(headers.authorization ?? '')) {
      return { status: 401, body: 'Client must be authenticated' };
    }
    const rest = path.slice(this.#api.length);
    if (!path.startsWith(this.#api)) return this.#fail(404, `no ${path}`);
    return request.method === 'POST'
      ? this.#post(rest, request)
      : this.#get(rest, request);
  }

  inbox(): string {
    const issues = [...this.issues].map(([key, { summary, category }]) => ({
      key,
      title: summary,
      state: category === 'done' ? 'closed' : 'open',
      url: `${this.#base}/browse/${key}`,
    }));
    return renderIssues(this.name, issues);
  }

  async press({ key }: Readonly<Record<string, string>>): Promise<void> {
    const issue = this.issues.get(key);
    if (!issue) return;
    const done = { status: 'Done', category: 'done' as const };
    const open = { status: 'To Do', category: 'new' as const };
    this.put(key, issue.category === 'done' ? open : done);
  }

  state() {
    return { issues: Object.fromEntries(this.issues) };
  }

  get #isCloud(): boolean {
    return this.#options.edition !== 'datacenter';
  }

  get #api(): string {
    return this.#isCloud ? '/rest/api/3' : '/rest/api/2';
  }

  #get(rest: string, { query }: FakeRequest): FakeAnswer {
    const [, key] = /^\/issue\/([A-Z][A-Z0-9_]+-\d+)$/.exec(rest) ?? [];
    if (!key) return this.#fail(404, `no GET ${rest}`);
    if (!query?.fields) this.violations.push('Jira: asks for all fields');
    const found = this.#find(key);
    return found
      ? { status: 200, body: this.#toBody(found) }
      : { status: 404, body: { errorMessages: ['Issue does not exist'] } };
  }

  #post(rest: string, request: FakeRequest): FakeAnswer {
    const bulk = this.#isCloud ? '/issue/bulkfetch' : '/search';
    const asked: unknown = JSON.parse(request.body.toString('utf8') || 'null');
    if (rest !== bulk && rest !== '/issue') {
      return this.#fail(rest === '/search' ? 410 : 404, `no POST ${rest}`);
    }
    const schema = SCHEMAS[`${this.#isCloud ? 'cloud' : 'datacenter'} ${rest}`];
    if (!schema(asked)) return this.#fail(400, errorsOf(schema).join('; '));
    if (rest === '/issue') return this.#create(asked);
    return this.#isCloud ? this.#bulk(asked) : this.#search(asked);
  }

  #bulk({ issueIdsOrKeys = [] }: { issueIdsOrKeys?: string[] }): FakeAnswer {
    const found = issueIdsOrKeys.flatMap(key => this.#find(key) ?? []);
    const issueErrors = issueIdsOrKeys
      .filter(key => !this.#find(key))
      .map(key => ({ id: key, errorMessage: 'Not found' }));
    const issues = found.map(each => this.#toBody(each));
    return { status: 200, body: { issues, issueErrors } };
  }

  #search(asked: { jql?: string; validateQuery?: unknown }): FakeAnswer {
    const [, list] = /^key in \(([^()]*)\)$/.exec(asked.jql ?? '') ?? [];
    if (!list) return this.#fail(400, `cannot read ${asked.jql}`);
    const keys = list.split(',').map(key => key.trim().replace(/"/g, ''));
    const absent = keys.find(key => !this.#find(key));
    if (absent && asked.validateQuery !== false) {
      const message = `An issue with key '${absent}' does not exist for field 'key'.`;
      return { status: 400, body: { errorMessages: [message] } };
    }
    const issues = keys.flatMap(key => {
      const found = this.#find(key);
      return found ? [this.#toBody(found)] : [];
    });
    return { status: 200, body: { issues, total: issues.length, startAt: 0 } };
  }

  #create(asked: { fields?: { project: { key: string }; summary: string } }) {
    const { projects = ['OPS'] } = this.#options;
    const project = asked.fields?.project.key ?? '';
    if (!projects.includes(project)) {
      const body = { errors: { project: 'valid project is required' } };
      return { status: 400, body };
    }
    const numbers = [...this.issues.keys()]
      .filter(key => key.startsWith(`${project}-`))
      .map(key => Number(key.split('-')[1]));
    const key = `${project}-${Math.max(0, ...numbers) + 1}`;
    this.put(key, { summary: asked.fields?.summary ?? '' });
    const self = `${this.#base}${this.#api}/issue/10001`;
    return { status: 201, body: { id: '10001', key, self } };
  }

  #find(key: string): { key: string; issue: FakeJiraIssue } | undefined {
    const issue = this.issues.get(key);
    if (!issue) return undefined;
    return issue.movedTo ? this.#find(issue.movedTo) : { key, issue };
  }

  #toBody({ key, issue }: { key: string; issue: FakeJiraIssue }): object {
    const { summary, status, category, resolution } = issue;
    const at = new Date(Date.UTC(2026, 10, 25) + this.#changes * 60_000);
    return {
      id: '10001',
      key,
      fields: {
        summary,
        status: { name: status, statusCategory: { key: category } },
        resolution: resolution ? { name: resolution } : null,
        updated: at.toISOString().replace('Z', '+0000'),
      },
    };
  }

  #fail(status: number, message: string): FakeAnswer {
    this.violations.push(`Jira: ${message}`);
    return { status, body: { errorMessages: [message] } };
  }
}
