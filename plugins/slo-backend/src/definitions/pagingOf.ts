import { PagingDefinitions, Problem } from '@nines/backstage-plugin-slo-common';
import { PagingOfOwner } from '../database/paging/PagingStore';

const KINDS = ['EscalationPolicy', 'MaintenanceWindow'];

/**
 * The policies and windows of an owner's files. A mistake in one takes nothing away: what cannot be read now stays as it was, so
 * that a slip of the pen sends no page astray.
 */
export function pagingOf(parsed: {
  readonly paging: PagingDefinitions;
  readonly problems: readonly Problem[];
  readonly unreadable: readonly string[];
  /** False while it is unknown which files there are. */
  readonly isComplete: boolean;
}): PagingOfOwner {
  const { paging, problems, unreadable, isComplete } = parsed;
  const broken = problems.filter(
    ({ kind = '', severity }) => KINDS.includes(kind) && severity === 'error',
  );
  return {
    paging,
    broken: {
      names: broken.flatMap(({ kind, name }) =>
        name === undefined ? [] : [`${kind}/${name}`],
      ),
      files: [
        ...unreadable,
        ...broken.flatMap(({ name, file }) =>
          name === undefined ? [file] : [],
        ),
      ],
      all: !isComplete,
    },
  };
}
