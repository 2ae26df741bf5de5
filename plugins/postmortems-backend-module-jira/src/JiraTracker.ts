import { InputError } from '@backstage/errors';
import {
  IssueReading,
  IssueTracker,
  NewIssue,
  TrackerError,
} from '@nines/backstage-plugin-postmortems-node';
import { z } from 'zod/v4';
import { JiraSite } from './JiraSite';
import { JiraConfig } from './config';
import { PROJECT, parseIssueKey } from './parseIssueKey';
import { toDescription } from './toDescription';
import { issueSchema, toTrackedIssue } from './toTrackedIssue';

const BATCH = 50;
const MOST_SUMMARY = 255;
const PROJECT_ANNOTATION = 'jira/project-key';

const createdSchema = z.object({ key: z.string() });

/**
 * Issues of one site, up to fifty in a request. What a batch does not tell is asked for by itself: it moved and has another key, or it
 * is gone.
 */
export class JiraTracker implements IssueTracker {
  readonly id: string;
  readonly title: string;
  readonly example = 'OPS-7';
  readonly #config: JiraConfig;
  readonly #site: JiraSite;

  constructor(config: JiraConfig) {
    this.id = config.id;
    this.title = config.title;
    this.#config = config;
    this.#site = new JiraSite(config);
  }

  parseKey(text: string): string | undefined {
    return parseIssueKey(text, this.#config.baseUrl);
  }

  urlOf(key: string): string {
    return `${this.#config.baseUrl}/browse/${key}`;
  }

  async read(
    keys: readonly string[],
    { signal }: { readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, IssueReading>> {
    const readings = new Map<string, IssueReading>();
    try {
      for (let start = 0; start < keys.length; start += BATCH) {
        signal.throwIfAborted();
        const batch = keys.slice(start, start + BATCH);
        await this.#readBatch(batch, { readings, signal });
      }
    } catch (error) {
      // what was read stands; the rest is asked the next time
      if (!(error instanceof TrackerError) || readings.size === 0) throw error;
    }
    return readings;
  }

  async create(
    issue: NewIssue,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<{ readonly key: string; readonly url: string }> {
    const { apiVersion, issueType } = this.#config;
    const project = this.#projectOf(issue);
    const summary = issue.title.replace(/\s+/g, ' ').slice(0, MOST_SUMMARY);
    const text = `${issue.description}\n\n${issue.ref}: ${issue.url}`.trim();
    const answer = await this.#site.ask({
      path: '/issue',
      body: {
        fields: {
          project: { key: project },
          issuetype: { name: issueType },
          summary,
          description: apiVersion === 3 ? toDescription(text) : text,
          labels: issue.labels.map(label => label.trim().replace(/\s+/g, '-')),
        },
      },
      signal,
    });
    const created = createdSchema.safeParse(answer.body);
    const key = created.data && this.parseKey(created.data.key);
    if (answer.status === 201 && key) return { key, url: this.urlOf(key) };
    throw new TrackerError(
      `${this.title} answered the creation with status ${answer.status}; look there for ${issue.ref} before you try again`,
    );
  }

  async #readBatch(
    keys: readonly string[],
    options: {
      readonly readings: Map<string, IssueReading>;
      readonly signal: AbortSignal;
    },
  ): Promise<void> {
    const { readings, signal } = options;
    const told = await this.#site.fetchMany(keys, signal);
    for (const key of keys) {
      const found = told.get(key);
      readings.set(key, found ?? (await this.#readOne(key, signal)));
    }
  }

  async #readOne(key: string, signal: AbortSignal): Promise<IssueReading> {
    const path = `/issue/${key}?fields=summary,status,resolution,updated`;
    const expects = [403, 404, 410];
    const { status, body } = await this.#site.ask({ path, expects, signal });
    if (status === 404 || status === 410) {
      const reason = 'deleted, or the configured token may not read it';
      return { state: 'gone', reason, title: '', url: this.urlOf(key) };
    }
    const issue = issueSchema.safeParse(body);
    if (status !== 200 || !issue.success) {
      const message = `${this.title} answered with status ${status}`;
      return { state: 'failed', message };
    }
    return toTrackedIssue(issue.data, this.#config.baseUrl);
  }

  #projectOf({ entities }: NewIssue): string {
    const annotated = entities
      .map(({ annotations }) =>
        annotations[PROJECT_ANNOTATION]?.split('/').pop(),
      )
      .find(key => key !== undefined && PROJECT.test(key));
    const project = annotated ?? this.#config.projectKey;
    if (project) return project;
    throw new InputError(
      `No project to create the issue in: no entity has the annotation '${PROJECT_ANNOTATION}', and projectKey of tracker '${this.id}' is not set in postmortems.trackers.jira`,
    );
  }
}
