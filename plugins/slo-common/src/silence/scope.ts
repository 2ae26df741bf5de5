import { AlertSubject } from './AlertSubject';
import { PolicyScope } from './types';

/** What of an alert a scope looks at. @public */
export type ScopedTo = Pick<AlertSubject, 'entityRef' | 'owner' | 'system'>;

/** Whether something of a scope may touch an alert. @public */
export function isInScope(scope: PolicyScope, alert: ScopedTo): boolean {
  return nearness(scope, alert) !== undefined;
}

/**
 * How near a scope is to an alert, 0 for its own entity; undefined where the scope has nothing to say about it.
 *
 * @public
 */
export function nearness(
  scope: PolicyScope,
  alert: ScopedTo,
): number | undefined {
  if (scope.kind === 'config') return 4;
  if (scope.kind === 'shared') return 3;
  const rank = [alert.entityRef, alert.system, alert.owner].indexOf(
    scope.entityRef,
  );
  return rank < 0 ? undefined : rank;
}

/** Name of something in its scope, unique over all scopes: `<entity ref>/<name>`, the plain name from app-config. @public */
export function qualifiedName(scope: PolicyScope, name: string): string {
  switch (scope.kind) {
    case 'config':
      return name;
    case 'shared':
      return `shared/${name}`;
    default:
      return `${scope.entityRef}/${name}`;
  }
}
