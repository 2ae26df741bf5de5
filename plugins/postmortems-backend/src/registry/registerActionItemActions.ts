import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  PRIORITIES,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { CallerClients } from './CallerClients';

/** Action items. */
export function registerActionItemActions(
  registry: ActionsRegistryService,
  clients: CallerClients,
): void {
  registry.register({
    name: 'list-action-items',
    title: 'List action items',
    description:
      "Lists action items that the caller may read, overdue ones first. `mine` are the caller's own, `team` those of their groups too.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .max(200)
            .optional()
            .describe('Words, all of which must be there'),
          subject: z.enum(['mine', 'team']).optional(),
          owner: z
            .array(z.string())
            .optional()
            .describe('Refs of users or groups'),
          entity: z
            .array(z.string())
            .optional()
            .describe('Entity refs such as component:default/checkout'),
          status: z.array(z.enum(ACTION_STATUSES)).optional(),
          priority: z.array(z.enum(PRIORITIES)).optional(),
          overdue: z.boolean().optional(),
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
              priority: z.string(),
              ownerRef: z.string().nullable(),
              dueDate: z.string().nullable(),
              isOverdue: z.boolean(),
              version: z.number(),
            }),
          ),
          totalItems: z.number(),
        }),
    },
    action: async ({ input: { overdue, ...input }, credentials }) => {
      const { items, totalItems } = await clients.ask(credentials, client =>
        client.listActionItems({
          ...input,
          ...(overdue && { overdue: 'true' }),
        }),
      );
      return { output: { items, totalItems } };
    },
  });

  registry.register({
    name: 'create-action-item',
    title: 'Create an action item',
    description:
      'Creates an action item of a postmortem, or of an incident that has none yet. With a key, asking twice creates it once. A P0 or P1 needs an owner; the date follows from the priority where none is given.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          record: z.enum(['incident', 'postmortem']),
          id: z.string().max(100).describe('Id or ref of the record'),
          title: z
            .string()
            .min(5)
            .max(200)
            .describe('What will be there at the end'),
          description: z.string().max(10_000).optional(),
          type: z.enum(ACTION_TYPES),
          priority: z.enum(PRIORITIES),
          ownerRef: z
            .string()
            .optional()
            .describe('User or group of the catalog'),
          dueDate: z.string().optional().describe('Day, such as 2026-12-24'),
          key: z.string().min(8).max(100).optional(),
        }),
      output: z =>
        z.object({ id: z.string(), ref: z.string(), version: z.number() }),
    },
    action: async ({ input: { record, id, ...said }, credentials }) =>
      clients.ask(credentials, async client => {
        const parent =
          record === 'incident'
            ? { incident: (await client.getIncident(id)).id }
            : { postmortem: (await client.getPostmortem(id)).id };
        return toOutput(await client.createActionItem({ ...said, ...parent }));
      }),
  });

  registry.register({
    name: 'close-action-item',
    title: 'Close an action item',
    description:
      'Says of an action item that it is done (with a link to the evidence), verified (with how it was shown to work), or not to be done (with a reason, and somebody else who agreed).',
    attributes: { readOnly: false, destructive: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          item: z.string().max(100).describe('Id or ref, such as AI-12'),
          status: z.enum(['done', 'verified', 'wont_do']),
          evidenceUrl: z.string().url().optional().describe('Of done'),
          verification: z
            .string()
            .max(2_000)
            .optional()
            .describe('Of verified: how it was shown to work'),
          reason: z.string().max(1_000).optional().describe('Of wont_do'),
          approverRef: z.string().optional().describe('Of wont_do: who agreed'),
        }),
      output: z =>
        z.object({ id: z.string(), ref: z.string(), version: z.number() }),
    },
    action: async ({ input, credentials }) =>
      clients.ask(credentials, async client => {
        const { item, verification, ...said } = input;
        const { id, version } = await client.getActionItem(item);
        const closed = await client.changeActionStatus(id, {
          ...said,
          version,
          ...(verification !== undefined && {
            verification: { how: verification },
          }),
        });
        return toOutput(closed);
      }),
  });
}

function toOutput({ id, ref, version }: WireActionItem) {
  return { output: { id, ref, version } };
}
