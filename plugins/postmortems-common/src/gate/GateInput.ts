import { PostmortemContent, WireActionItem, WireTimelineEvent } from '../wire';
import { ReviewFacts } from '../postmortem';

/** All that decides whether a postmortem may be published. @public */
export type GateInput = {
  readonly content: PostmortemContent;
  readonly timeline: readonly GateEvent[];
  readonly actionItems: readonly GateAction[];
  /** Stale ones count for nothing. */
  readonly reviews: readonly ReviewFacts[];
  /** Whether names in the narrative stand against publishing. */
  readonly blameless: boolean;
  /** Of people, as they may stand in the texts. */
  readonly names?: readonly string[];
  /** What the catalog says of the owner; not asked where absent. */
  readonly owner?: GateOwner;
  /** Entities that the catalog does not know any more. */
  readonly unknownRefs?: readonly string[];
};

/** @public */
export type GateEvent = Pick<
  WireTimelineEvent,
  'id' | 'at' | 'endAt' | 'kind' | 'text' | 'hidden'
>;

/** @public */
export type GateAction = Pick<
  WireActionItem,
  | 'ref'
  | 'title'
  | 'type'
  | 'priority'
  | 'status'
  | 'ownerRef'
  | 'isOwnerGone'
  | 'dueDate'
  | 'factorIds'
>;

/** A group carries a postmortem only where somebody leads it. @public */
export type GateOwner =
  | { readonly kind: 'user' }
  | { readonly kind: 'group'; readonly hasLead: boolean }
  | { readonly kind: 'unknown' };
