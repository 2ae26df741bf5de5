import { z } from 'zod/v4';
import { ACKNOWLEDGE } from '../message/toMessage';

/** The parts that are read of a click; all else may change. */
const payloadSchema = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string().regex(/^[UW][A-Z0-9]{1,30}$/) }),
  container: z.object({ message_ts: z.string().max(40) }).optional(),
  response_url: z.string().max(1_000).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().max(2_000).optional(),
        action_ts: z.string().regex(/^\d{1,12}(\.\d{1,9})?$/),
      }),
    )
    .min(1),
});

/** A click on a button of ours. */
export type Click = {
  readonly userId: string;
  readonly groupId: string;
  readonly occurredAt: number;
  /** The same when Slack sends the click again. */
  readonly externalId: string;
  readonly responseUrl?: string;
};

/** The click in the body of a request; undefined for what is not ours: links also send one. */
export function parseClick(body: Buffer): Click | undefined {
  const form = new URLSearchParams(body.toString('utf8'));
  const parsed = payloadSchema.safeParse(parseJson(form.get('payload')));
  if (!parsed.success) return undefined;
  const { user, actions, container, response_url: responseUrl } = parsed.data;
  const [{ action_id: id, value: groupId, action_ts: ts }] = actions;
  if (id !== ACKNOWLEDGE || !groupId) return undefined;
  return {
    userId: user.id,
    groupId,
    occurredAt: Math.floor(Number(ts) * 1_000),
    externalId: `${user.id}:${container?.message_ts ?? ''}:${ts}`,
    responseUrl,
  };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
