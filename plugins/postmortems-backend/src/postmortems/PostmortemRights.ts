import {
  PostmortemResponse,
  nextPostmortemStatuses,
} from '@nines/backstage-plugin-postmortems-common';
import { VocabularyConfig } from '../vocabulary/readVocabulary';
import { PostmortemState } from './PostmortemState';

/** What a caller may do with one postmortem, whatever its status. */
export type PostmortemRights = {
  readonly update: boolean;
  readonly review: boolean;
  readonly publish: boolean;
  readonly addAction: boolean;
};

type Action = PostmortemResponse['allowedActions'][number];

/** What of it its status leaves. */
export function actionsOf(
  { status }: Pick<PostmortemState, 'status'>,
  rights: PostmortemRights,
): Action[] {
  const next = nextPostmortemStatuses(status);
  const all: readonly [Action, boolean][] = [
    ['edit', rights.update && status !== 'closed'],
    ['submit', rights.update && next.includes('in_review')],
    ['review', rights.review && status === 'in_review'],
    ['withdraw', rights.update && ['in_review', 'reviewed'].includes(status)],
    ['publish', rights.publish && ['in_review', 'reviewed'].includes(status)],
    ['close', rights.publish && next.includes('closed')],
    ['reopen', rights.publish && ['published', 'closed'].includes(status)],
    ['addAction', rights.addAction],
  ];
  return all.flatMap(([action, isAllowed]) => (isAllowed ? [action] : []));
}

/** Who only reads a published postmortem sees roles, not names. */
export function isBlamelessFor(
  { status }: Pick<PostmortemState, 'status'>,
  options: {
    readonly rights: Pick<PostmortemRights, 'update'>;
    readonly settings: Pick<VocabularyConfig, 'blameless'>;
  },
): boolean {
  const isPublished = ['published', 'closed'].includes(status);
  return options.settings.blameless && isPublished && !options.rights.update;
}
