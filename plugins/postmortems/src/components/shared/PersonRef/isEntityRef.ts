import { parseEntityRef } from '@backstage/catalog-model';

/** True of a full ref, such as `user:default/anna`: what has no kind is somebody's words. */
export function isEntityRef(text: string): boolean {
  if (!/^[^:/\s]+:[^:/\s]+(?:\/[^:/\s]+)?$/.test(text)) return false;
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
