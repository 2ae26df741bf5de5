import { ConflictError } from '@backstage/errors';
import { IncidentRoleHolder } from './IncidentState';

/**
 * Who holds which role after somebody takes or leaves one. A role has one holder unless it is one of many; who takes over from somebody
 * says so by taking it.
 *
 * @throws ConflictError where somebody is to leave who does not hold it
 */
export function decideRoles(
  held: readonly IncidentRoleHolder[],
  request: {
    readonly role: string;
    readonly ref: string | null;
    readonly leaves?: string;
    readonly many: boolean;
  },
): IncidentRoleHolder[] {
  const { role, many } = request;
  const leaves = request.leaves?.toLocaleLowerCase('en-US');
  const ref = request.ref?.toLocaleLowerCase('en-US') ?? null;
  const others = held.filter(each => each.role !== role);
  const own = held.filter(each => each.role === role);
  if (leaves !== undefined && !own.some(each => each.ref === leaves)) {
    throw new ConflictError(`${leaves} does not hold the role '${role}'`);
  }
  const emptied = !many || (ref === null && leaves === undefined);
  const staying = emptied
    ? []
    : own.filter(each => each.ref !== leaves && each.ref !== ref);
  const coming = ref === null ? [] : [{ role, ref }];
  return [...others, ...staying, ...coming];
}
