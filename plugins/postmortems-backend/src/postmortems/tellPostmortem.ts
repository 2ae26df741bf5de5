import { NewChange } from '@nines/backstage-plugin-nines-node';
import { PostmortemState } from './PostmortemState';

/** What siblings are told of a change of a postmortem. Of a restricted one nothing but that it changed. */
export function tellPostmortem(
  { id, ref, status, content, version }: PostmortemState,
  event: string,
): NewChange {
  const { visibility, entityRefs, title, severity } = content;
  const about = { type: 'postmortem', subject: id };
  if (visibility === 'restricted') {
    return { ...about, entityRef: '', body: { visibility } };
  }
  const refs = entityRefs.map(each => each.toLocaleLowerCase('en-US'));
  return {
    ...about,
    entityRef: refs[0] ?? '',
    body: {
      ...{ event, visibility, ref, title, status, severity, version },
      entityRefs: refs,
    },
  };
}
