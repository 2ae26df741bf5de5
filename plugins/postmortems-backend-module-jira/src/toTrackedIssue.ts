import { TrackedIssue } from '@nines/backstage-plugin-postmortems-node';
import { z } from 'zod/v4';

/** What is read of an issue. */
export const issueSchema = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/),
  fields: z.object({
    summary: z.string(),
    status: z.object({
      name: z.string(),
      statusCategory: z.object({ key: z.string() }),
    }),
    resolution: z.object({ name: z.string() }).nullish(),
    updated: z.string(),
  }),
});

const MOST_TITLE = 300;
const MOST_REASON = 50;

/** Closed by the category of its status: what the status is called is each team's own. */
export function toTrackedIssue(
  { key, fields }: z.infer<typeof issueSchema>,
  baseUrl: string,
): TrackedIssue {
  const { summary, status, resolution, updated } = fields;
  const isClosed = status.statusCategory.key === 'done';
  const reason = (isClosed && resolution?.name) || status.name;
  const updatedAt = Date.parse(updated);
  return {
    state: isClosed ? 'closed' : 'open',
    reason: reason.slice(0, MOST_REASON),
    title: summary.slice(0, MOST_TITLE),
    url: `${baseUrl}/browse/${key}`,
    ...(Number.isFinite(updatedAt) && {
      updatedAt: new Date(updatedAt).toISOString(),
    }),
  };
}
