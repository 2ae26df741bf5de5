import { AlertApi, AlertResponse } from '@nines/backstage-plugin-slo-common';
import { Loadable, useRequest } from '@nines/backstage-plugin-slo-react';

/** How many that were not named are offered. */
const OFFERED = 20;

/** How many a page asks for one by one: those that are named, and the worst of what is open. */
const MAX_ASKED = 30;

/**
 * The alerts that the address names, then others that are open: on its entities where it names some. With each, why it fired. One that cannot
 * be read, such as one that was mistyped, takes no other away.
 */
export function useOpenAlerts(
  alerts: AlertApi,
  named: readonly string[],
  entities: readonly string[],
): Loadable<AlertResponse[]> {
  return useRequest(
    { subject: `${named.join(' ')} of ${entities.join(' ')}` },
    async signal => {
      const open = await alerts.listAlerts(
        {
          status: ['firing', 'acknowledged'],
          limit: OFFERED,
          ...(entities.length > 0 && { entity: [...entities] }),
        },
        { signal },
      );
      const ids = [...new Set([...named, ...open.items.map(({ id }) => id)])];
      const answers = await Promise.allSettled(
        ids.slice(0, MAX_ASKED).map(id => alerts.getAlert(id, { signal })),
      );
      return answers.flatMap(answer =>
        answer.status === 'fulfilled' ? [answer.value] : [],
      );
    },
  );
}
