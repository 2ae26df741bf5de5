import { parseEntityRef } from '@backstage/catalog-model';

type Place = {
  readonly page: string;
  readonly anchor?: string;
  readonly alert?: string;
};

/** Path of the portal: the tab of an entity, at page and section. */
export function tabHref(entityRef: string, place: Place): string {
  const { page, anchor, alert } = place;
  const query =
    alert === undefined ? '' : `?alert=${encodeURIComponent(alert)}`;
  return `/catalog/${tripletOf(entityRef)}/runbooks/${pathOf(
    page,
  )}${query}${fragmentOf(anchor)}`;
}

/** Path of the portal: TechDocs' own reader. */
export function readerHref(docsRef: string, { page, anchor }: Place): string {
  return `/docs/${tripletOf(docsRef)}/${pathOf(page)}${fragmentOf(anchor)}`;
}

function tripletOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [namespace, kind, name].map(encodeURIComponent).join('/');
}

function pathOf(page: string): string {
  return page.split('/').map(encodeURIComponent).join('/');
}

function fragmentOf(anchor: string | undefined): string {
  return anchor ? `#${encodeURIComponent(anchor)}` : '';
}
