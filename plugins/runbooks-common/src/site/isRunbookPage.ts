import { FrontMatter } from '../document';
import { isIndexPath } from './pageOf';
import { cleanPath } from './readMkdocs';

/**
 * Whether a page is a runbook, as {@link RUNBOOK_PATH_ANNOTATION} says.
 *
 * @param path - of the page below `docs_dir`, without its ending
 * @param annotation - the entity's, where it has one
 * @public
 */
export function isRunbookPage(
  path: string,
  frontMatter: Pick<FrontMatter, 'alerts' | 'slos'>,
  annotation: string | undefined,
): boolean {
  const namesAlerts =
    frontMatter.alerts.length > 0 || frontMatter.slos.length > 0;
  const folders = namedPaths(annotation);
  if (folders) {
    if (folders.includes(path)) return true;
    const isBelow = folders.some(
      folder => folder === '' || path.startsWith(`${folder}/`),
    );
    return isBelow && (namesAlerts || !isIndexPath(path));
  }
  const isInFolder = /(^|\/)runbooks?\//i.test(path);
  return namesAlerts || (isInFolder && !isIndexPath(path));
}

function namedPaths(annotation: string | undefined): string[] | undefined {
  if (annotation === undefined || annotation.trim() === '') return undefined;
  return annotation
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => cleanPath(part).replace(/\.(md|markdown)$/i, ''));
}
