import {
  WirePostmortem,
  durationsOf,
  epochOf,
} from '@nines/backstage-plugin-postmortems-common';
import { VisibleRecords } from '../access';
import { PostmortemState } from './PostmortemState';
import { ActionCounts, NO_ACTIONS } from './countActions';

const EXCERPT = 240;
const UNPUBLISHED = ['draft', 'in_review', 'reviewed'];

/** One postmortem in a list, as a reader may see it. */
export function toWirePostmortem(
  postmortem: PostmortemState,
  options: {
    readonly visible: VisibleRecords;
    readonly now: number;
    readonly actions?: ActionCounts;
  },
): WirePostmortem {
  const { visible, now, actions = NO_ACTIONS } = options;
  const { content, dueAt, publishedAt, origin, status } = postmortem;
  const start = epochOf(content.milestones.impactStart);
  return {
    id: postmortem.id,
    ref: postmortem.ref,
    title: content.title,
    status,
    severity: content.severity,
    visibility: content.visibility,
    ownerRef: content.ownerRef,
    entityRefs: visible.readableRefs(
      content.entityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    ),
    tags: content.tags,
    category: content.category,
    excerpt: content.summary.replace(/\s+/g, ' ').trim().slice(0, EXCERPT),
    impactStartAt: start === undefined ? null : toIso(start),
    durations: durationsOf(content.milestones, content.statedDurations),
    budgetConsumed: largestOf(
      content.sloImpacts.flatMap(({ budgetConsumed }) => budgetConsumed ?? []),
    ),
    actionItems: actions,
    createdAt: toIso(postmortem.createdAt),
    updatedAt: toIso(postmortem.updatedAt),
    publishedAt: publishedAt === null ? null : toIso(publishedAt),
    dueAt: dueAt === null ? null : toIso(dueAt),
    isOverdue: dueAt !== null && dueAt < now && UNPUBLISHED.includes(status),
    importConflict: (origin?.source.conflict?.length ?? 0) > 0,
    version: postmortem.version,
  };
}

function largestOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
