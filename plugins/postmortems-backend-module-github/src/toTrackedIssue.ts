import { TrackedIssue } from '@nines/backstage-plugin-postmortems-node';
import { z } from 'zod/v4';

/** What is read of an issue or pull request. */
export const issueSchema = z.object({
  title: z.string(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  html_url: z.url({ protocol: /^https?$/ }),
  updated_at: z.iso.datetime(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});

const MOST_TITLE = 300;

export function toTrackedIssue(
  issue: z.infer<typeof issueSchema>,
): TrackedIssue {
  const reason = reasonOf(issue);
  return {
    state: issue.state,
    ...(reason && { reason }),
    title: issue.title.slice(0, MOST_TITLE),
    url: issue.html_url,
    updatedAt: issue.updated_at,
  };
}

function reasonOf(issue: z.infer<typeof issueSchema>): string | undefined {
  if (issue.pull_request?.merged_at) return 'merged';
  if (issue.pull_request && issue.state === 'closed') return 'closed unmerged';
  return issue.state_reason?.replaceAll('_', ' ').slice(0, 50);
}
