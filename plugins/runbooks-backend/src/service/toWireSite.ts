import { Instant } from '@nines/backstage-plugin-nines-node';
import { WireSite } from '@nines/backstage-plugin-runbooks-common';
import { StoredSite } from '../database/index/IndexStore';

export function toWireSite(site: StoredSite): WireSite {
  const { docsRef, source, built, skipped } = site;
  return {
    docsRef,
    source: {
      status: source.status,
      readAt: toIso(source.readAt),
      ...(source.message && { message: source.message }),
      ...(source.url && { url: source.url }),
    },
    built: {
      status: built.status,
      builtAt: toIso(built.builtAt),
      ...(built.message && { message: built.message }),
    },
    skipped: skipped.map(({ file, message }) => ({ file, message })),
  };
}

function toIso(instant: Instant | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}
