import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { TECHDOCS_EXTERNAL_ANNOTATION } from '@backstage/plugin-techdocs-common';

/** Whose docs an entity's are: another one's where `backstage.io/techdocs-entity` says so. */
export function docsRefOf(entity: Entity): string {
  const other = entity.metadata.annotations?.[TECHDOCS_EXTERNAL_ANNOTATION];
  if (!other) return stringifyEntityRef(entity);
  try {
    return stringifyEntityRef(parseEntityRef(other));
  } catch {
    // TechDocs itself takes the entity's own where the annotation is no reference
    return stringifyEntityRef(entity);
  }
}
