import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { BulkActionItemsResponse } from '@nines/backstage-plugin-postmortems-common';
import { ActionItem } from './ActionItem';

type Asked = { readonly id: string; readonly version: number };
type Result = BulkActionItemsResponse['results'][number];

/** Changes one after another; what becomes of one says nothing of the others. */
export async function changeEach(
  asked: readonly Asked[],
  change: (
    one: Asked,
  ) => Promise<{ readonly before: ActionItem; readonly after: ActionItem }>,
): Promise<BulkActionItemsResponse> {
  const results: Result[] = [];
  for (const one of asked) {
    const { id } = one;
    try {
      const { before, after } = await change(one);
      const isChanged = after.version > before.version;
      const outcome = isChanged ? 'changed' : 'unchanged';
      results.push({ id, ref: after.ref, outcome });
    } catch (error) {
      results.push({ id, ...outcomeOf(error) });
    }
  }
  return { results };
}

function outcomeOf(error: unknown): Omit<Result, 'id'> {
  if (error instanceof NotFoundError) return { outcome: 'notFound' };
  if (error instanceof ConflictError) {
    return { outcome: 'conflict', message: error.message };
  }
  if (error instanceof InputError || error instanceof NotAllowedError) {
    return { outcome: 'refused', message: error.message };
  }
  throw error;
}
