import { NotFoundError } from '@backstage/errors';
import { Caller, EntityAccess } from './EntityAccess';

/**
 * That a caller may read the entity that something is about. Where they may read all, what is about an entity that is gone is
 * still theirs to see.
 *
 * @param options.what - for the error: `alert 'occ-1'`
 * @throws NotFoundError: what is about an entity that may not be read looks as if it were not there
 * @public
 */
export async function assertVisible(
  access: EntityAccess,
  options: {
    readonly entityRef: string;
    readonly caller: Caller;
    readonly what: string;
  },
): Promise<void> {
  const { entityRef, caller, what } = options;
  const { kind } = await access.readable(caller);
  if (kind === 'all') return;
  await access.assertReadable(entityRef, caller).catch(error => {
    if (!(error instanceof NotFoundError)) throw error;
    throw new NotFoundError(`No ${what}`);
  });
}
