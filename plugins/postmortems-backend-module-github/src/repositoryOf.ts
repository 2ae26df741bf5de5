import { InputError } from '@backstage/errors';
import { NewIssue } from '@nines/backstage-plugin-postmortems-node';
import { REPOSITORY } from './parseIssueKey';

const SLUG = 'github.com/project-slug';
const SOURCE = 'backstage.io/source-location';

/** Where a new issue belongs: the repository of the first entity that has one, else the configured one. @throws InputError */
export function repositoryOf(
  entities: NewIssue['entities'],
  configured: string | undefined,
): { host: string; owner: string; repository: string } {
  for (const { annotations } of entities) {
    const { [SLUG]: slug, [SOURCE]: source } = annotations;
    const found = slug && parse(slug);
    if (found) return { ...found, host: hostOf(source) ?? found.host };
  }
  const found = configured && parse(configured);
  if (found) return found;
  throw new InputError(
    `No repository to create the issue in: no entity has the annotation '${SLUG}', and postmortems.trackers.github.repository is not set`,
  );
}

function parse(text: string) {
  const [, host, owner, repository] = REPOSITORY.exec(text) ?? [];
  return owner ? { host: host ?? 'github.com', owner, repository } : undefined;
}

/** The slug names no host: that of the sources is it. */
function hostOf(source: string | undefined): string | undefined {
  const address = source?.replace(/^url:/, '') ?? '';
  return URL.canParse(address) ? new URL(address).host : undefined;
}
