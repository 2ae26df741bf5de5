import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { PROJECT } from './parseIssueKey';

/** One entry of `postmortems.trackers.jira`; config.d.ts says what each key means. */
export type JiraConfig = {
  readonly id: string;
  readonly title: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly email: string | undefined;
  readonly token: string;
  readonly apiVersion: 2 | 3;
  readonly projectKey: string | undefined;
  readonly issueType: string;
};

const KEY = 'postmortems.trackers.jira';

/** Reads the configured sites, once, at start. @throws InputError that names the key and what it may be, and never a secret */
export function readJiraTrackers(root: Config): readonly JiraConfig[] {
  const sites = (root.getOptionalConfigArray(KEY) ?? []).map((config, index) =>
    readSite(config, `${KEY}[${index}]`),
  );
  const ids = sites.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return sites;
  throw new InputError(
    `${KEY} has '${twice}' twice; give each site an id of its own`,
  );
}

function readSite(config: Config, path: string): JiraConfig {
  const id = config.getOptionalString('id') ?? 'jira';
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(id)) {
    throw new InputError(
      `${path}.id is '${id}'; lower-case letters, digits and '-' are allowed`,
    );
  }
  const apiVersion = config.getOptionalNumber('apiVersion') ?? 3;
  if (apiVersion !== 2 && apiVersion !== 3) {
    throw new InputError(
      `${path}.apiVersion is ${apiVersion}; 3 is Cloud, 2 is Data Center`,
    );
  }
  const email = config.getOptionalString('email');
  if (apiVersion === 3 && email === undefined) {
    throw new InputError(
      `${path}.email is missing: Cloud takes an API token with the address it belongs to; for Data Center set apiVersion to 2`,
    );
  }
  const projectKey = config.getOptionalString('projectKey');
  if (projectKey !== undefined && !PROJECT.test(projectKey)) {
    throw new InputError(
      `${path}.projectKey is '${projectKey}'; write a key such as OPS`,
    );
  }
  return {
    ...{ id, apiVersion, email, projectKey },
    title: config.getOptionalString('title') ?? 'Jira',
    baseUrl: readUrl(config.getString('baseUrl'), `${path}.baseUrl`),
    token: config.getString('token').trim(),
    issueType: config.getOptionalString('issueType') ?? 'Task',
  };
}

function readUrl(text: string, path: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.search || url.hash || url.username) {
    throw new InputError(
      `${path} is not an http or https address without credentials`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
