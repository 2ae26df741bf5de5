import { parseEntityRef } from '@backstage/catalog-model';

/** Where an entity's page has the tab *Runbooks*. @public */
export const TAB_PATH = '/runbooks';

/**
 * A page below the tab of an entity: the path of the entity's own docs. Those of another entity stand under
 * `-/<namespace>/<kind>/<name>/`, so that links between their pages, which are relative, stay among them; so does a first page,
 * because the tab alone chooses one.
 *
 * @public
 */
export function tabPath(target: {
  entityRef: string;
  docsRef: string;
  page: string;
}): string {
  const { entityRef, docsRef, page } = target;
  if (page !== '' && docsRef === entityRef) return page;
  const { kind, namespace, name } = parseEntityRef(docsRef);
  const docs = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `-/${docs}/${page}`;
}

/** True for two ways to write the address of one page. @public */
export function isSamePage(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(page: string): string {
  const path = page.replace(/(^|\/)(index\.html)?$/, '').replace(/^\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
