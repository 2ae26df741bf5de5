import { NewPostmortemContent, postmortemContent } from '../../wire';
import { toWireInstant } from '../../instant';
import { gateOf } from '../gateOf';
import { GateAction, GateEvent, GateInput } from '../GateInput';

export const ann = 'user:default/ann';
const ben = 'user:default/ben';
export const instant = (minute: number) =>
  toWireInstant(minute * 60_000, 'minute');
export const event = (kind: GateEvent['kind'], minute: number): GateEvent => ({
  id: kind,
  at: instant(minute),
  endAt: null,
  kind,
  text: kind,
  hidden: false,
});
export const action: GateAction = {
  ref: 'AI-1',
  title: 'Retry payments twice',
  type: 'prevent',
  priority: 'P1',
  status: 'open',
  ownerRef: ann,
  isOwnerGone: false,
  dueDate: '2026-12-01',
  factorIds: ['f'],
};
export const approval = {
  byRef: ben,
  verdict: 'approve' as const,
  at: '2026-03-02T10:00:00Z',
  isStale: false,
};
/** May be published as it is. */
export const complete: NewPostmortemContent = {
  title: 'Nobody could pay',
  severity: 2,
  ownerRef: ann,
  authorRefs: [ann],
  entityRefs: ['component:default/checkout'],
  summary: 'Payments failed for an hour.',
  impact: { text: 'Nobody could pay.' },
  detection: { source: 'alert', alertRef: '1' },
  milestones: {
    impactStart: instant(0),
    detected: instant(5),
    resolved: instant(60),
  },
  factors: [{ id: 'f', kind: 'code', text: 'One try only' }],
};

export function input(
  content: Partial<NewPostmortemContent> = {},
  more: Partial<Omit<GateInput, 'content'>> = {},
): GateInput {
  return {
    content: postmortemContent.parse({ ...complete, ...content }),
    timeline: [event('detection', 5), event('recovery', 60)],
    actionItems: [action],
    reviews: [approval],
    blameless: true,
    names: ['Ann Example'],
    ...more,
  };
}
/** Rules and fields of what the gate finds. */
export const found = (given: GateInput, level: string) =>
  gateOf(given)
    .filter(each => each.level === level)
    .map(({ rule, field }) => `${rule} ${field}`);
