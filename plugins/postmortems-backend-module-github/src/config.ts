import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { REPOSITORY } from './parseIssueKey';

export type GithubTrackerConfig = {
  readonly enabled: boolean;
  /** `owner/repository` or `host/owner/repository`. */
  readonly repository: string | undefined;
  readonly labels: readonly string[];
};

/** Reads `postmortems.trackers.github`, once, at start. @throws InputError that names the key and what it may be */
export function readGithubTrackerConfig(root: Config): GithubTrackerConfig {
  const key = 'postmortems.trackers.github';
  const config = root.getOptionalConfig(key);
  const repository = config?.getOptionalString('repository');
  if (repository !== undefined && !REPOSITORY.test(repository)) {
    throw new InputError(
      `${key}.repository is '${repository}'; write owner/repository, or host/owner/repository`,
    );
  }
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    repository,
    labels: config?.getOptionalStringArray('labels') ?? [],
  };
}
