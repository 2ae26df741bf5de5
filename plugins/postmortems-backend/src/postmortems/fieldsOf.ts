import { FieldChange, changedFields } from '../history';
import { PostmortemState } from './PostmortemState';

/** Of the content field by field; of the rest what people see. */
export function fieldsOf(
  before: PostmortemState,
  after: PostmortemState,
): readonly FieldChange[] {
  const content = changedFields(before.content, after.content).map(each => ({
    ...each,
    field: `content.${each.field}`,
  }));
  const { content: _b, reviews: _r, ...head } = before;
  const { content: _a, reviews: _s, ...next } = after;
  return [...content, ...changedFields(head, next)];
}
