import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  EVENT_KINDS,
  INCIDENT_STATUSES,
} from '@nines/backstage-plugin-postmortems-common';
import { CallerClients } from './CallerClients';

/** Incidents and their timelines. */
export function registerIncidentActions(
  registry: ActionsRegistryService,
  clients: CallerClients,
): void {
  registry.register({
    name: 'list-incidents',
    title: 'List incidents',
    description:
      'Lists incidents that the caller may read: those under way first, worst first, then the latest. Narrow it down by words, statuses or entity refs.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .max(200)
            .optional()
            .describe('Words, all of which must be there'),
          status: z.array(z.enum(INCIDENT_STATUSES)).optional(),
          entity: z
            .array(z.string())
            .optional()
            .describe('Entity refs such as component:default/checkout'),
          offset: z.number().int().min(0).optional(),
          limit: z.number().int().min(1).max(100).optional(),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              id: z.string(),
              ref: z.string(),
              title: z.string(),
              status: z.string(),
              severity: z.number().describe('1 is the worst, 5 the least'),
              entityRefs: z.array(z.string()),
              createdAt: z.string(),
            }),
          ),
          totalItems: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalItems } = await clients.ask(credentials, client =>
        client.listIncidents(input),
      );
      return { output: { items, totalItems } };
    },
  });

  registry.register({
    name: 'get-incident',
    title: 'Read an incident',
    description:
      'Reads one incident with its roles, milestones, alerts and what may follow, and the events of its timeline in their order.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          incident: z
            .string()
            .max(100)
            .describe('Id or ref, such as INC-2026-014'),
        }),
      output: z =>
        z.object({
          incident: z.object({ id: z.string(), ref: z.string() }).passthrough(),
          timeline: z.array(z.object({ id: z.string() }).passthrough()),
          totalEvents: z.number(),
        }),
    },
    action: async ({ input, credentials }) =>
      clients.ask(credentials, async client => {
        const incident = await client.getIncident(input.incident);
        const of = { kind: 'incident' as const, id: incident.id };
        const timeline = await client.listTimeline(of, { limit: 500 });
        const totalEvents = timeline.totalItems;
        return { output: { incident, timeline: timeline.items, totalEvents } };
      }),
  });

  registry.register({
    name: 'add-timeline-event',
    title: 'Add an event to a timeline',
    description:
      'Adds an event to the timeline of an incident or a postmortem. With a key, saying it twice adds it once.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          record: z.enum(['incident', 'postmortem']),
          id: z.string().max(100).describe('Id or ref of the record'),
          at: z
            .string()
            .datetime()
            .describe('When it happened, ISO 8601 in UTC'),
          kind: z.enum(EVENT_KINDS),
          text: z.string().min(1).max(4_000).describe('Markdown'),
          key: z.string().min(8).max(100).optional(),
        }),
      output: z => z.object({ id: z.string(), version: z.number() }),
    },
    action: async ({ input, credentials }) =>
      clients.ask(credentials, async client => {
        const { record: kind, id, at, ...event } = input;
        const of = { kind, id };
        const added = await client.addEvent(of, {
          ...event,
          at: { at, precision: 'second', sourceZone: 'UTC' },
        });
        return { output: { id: added.id, version: added.version } };
      }),
  });
}
