import { LoggerService } from '@backstage/backend-plugin-api';
import { EscalationBook } from '@nines/backstage-plugin-slo-common';

/**
 * Warns of destinations that policies name and no channel has, when there are new ones: a slip of the pen should show before the
 * first page, not after it.
 */
export function warnOfUnknown(
  logger: Pick<LoggerService, 'warn'>,
): (book: EscalationBook) => void {
  let warned = new Set<string>();
  return ({ policies, fallback, destinations }) => {
    const unknown = new Map<string, string>();
    for (const { name, steps } of policies) {
      for (const ref of steps.flatMap(({ notify }) => notify)) {
        if (!destinations?.has(ref)) unknown.set(ref, `policy '${name}'`);
      }
    }
    if (fallback !== undefined && !destinations?.has(fallback)) {
      unknown.set(fallback, 'slo.alerting.fallback');
    }
    for (const [ref, where] of unknown) {
      if (warned.has(ref)) continue;
      const instead =
        fallback === undefined || fallback === ref
          ? 'nobody is told in its place'
          : `${fallback} is told in its place`;
      logger.warn(
        `No channel has the destination '${ref}' of ${where}: ${instead}`,
      );
    }
    warned = new Set(unknown.keys());
  };
}
