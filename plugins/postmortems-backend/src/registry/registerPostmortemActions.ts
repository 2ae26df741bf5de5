import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { POSTMORTEM_STATUSES } from '@nines/backstage-plugin-postmortems-common';
import { CallerClients } from './CallerClients';

/** Postmortems. */
export function registerPostmortemActions(
  registry: ActionsRegistryService,
  clients: CallerClients,
): void {
  registry.register({
    name: 'list-postmortems',
    title: 'List postmortems',
    description:
      'Lists postmortems that the caller may read. Narrow it down by words, statuses or entity refs.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .max(200)
            .optional()
            .describe('Words, all of which must be there'),
          status: z.array(z.enum(POSTMORTEM_STATUSES)).optional(),
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
        client.listPostmortems(input),
      );
      return { output: { items, totalItems } };
    },
  });

  registry.register({
    name: 'get-postmortem',
    title: 'Read a postmortem',
    description:
      'Reads one postmortem: impact, milestones with durations, factors, lessons, reviews, and what stands against publishing it.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          postmortem: z
            .string()
            .max(100)
            .describe('Id or ref, such as PM-2026-007'),
        }),
      output: z =>
        z.object({
          postmortem: z
            .object({ id: z.string(), ref: z.string() })
            .passthrough(),
        }),
    },
    action: async ({ input, credentials }) => {
      const postmortem = await clients.ask(credentials, client =>
        client.getPostmortem(input.postmortem),
      );
      return { output: { postmortem } };
    },
  });

  registry.register({
    name: 'draft-postmortem',
    title: 'Draft the postmortem of an incident',
    description:
      'Drafts the postmortem of an incident from its timeline, SLOs and runbooks, or answers the one that is there.',
    attributes: { readOnly: false, destructive: false, idempotent: true },
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
          id: z.string(),
          ref: z.string(),
          title: z.string(),
          status: z.string(),
        }),
    },
    action: async ({ input, credentials }) => {
      const drafted = await clients.ask(credentials, client =>
        client.draftPostmortem(input.incident),
      );
      const { id, ref, title, status } = drafted;
      return { output: { id, ref, title, status } };
    },
  });
}
