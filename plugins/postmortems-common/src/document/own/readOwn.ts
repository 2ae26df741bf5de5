import { ReadPostmortem } from '../types';
import { refused } from '../refused';
import { OwnBody, bodyOf } from './bodyOf';
import { isOwnMatter, ownMatter } from './ownMatter';
import { recordOf } from './recordOf';

/** Whether a text is Markdown of ours, of this version or another. */
export function isOwn(text: string): boolean {
  return isOwnMatter(text);
}

/** Reads Markdown of ours. What a person added by hand is read as in any other postmortem. */
export function readOwn(
  text: string,
  { path, zone }: { readonly path: string; readonly zone?: string },
): ReadPostmortem {
  const matter = ownMatter(text);
  if ('problem' in matter) return refused('nines', path, matter.problem);
  const body: OwnBody = bodyOf(matter.body, matter.bodyLine);
  return recordOf(matter.fields, body, { ...(zone !== undefined && { zone }) });
}
