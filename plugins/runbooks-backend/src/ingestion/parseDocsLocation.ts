import { EntityLocation } from '@nines/backstage-plugin-nines-node';

/** `backstage.io/techdocs-ref`; undefined for what TechDocs itself does not know. */
export function parseDocsLocation(text: string): EntityLocation | undefined {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const target = trimmed.slice(colon + 1);
  switch (trimmed.slice(0, colon)) {
    case 'dir':
      return { type: 'dir', target };
    case 'url':
      return { type: 'url', target };
    default:
      return undefined;
  }
}
