import { SourceDocument } from '../documents';
import { JsonValue } from '../types';

/** Fields of an entity, such as `spec.type`, and the values of which each must have one. @public */
export type EntityFilter = Readonly<Record<string, readonly string[]>>;

/**
 * One definition for every entity that a filter matches. It lives in the shared location.
 *
 * @public
 */
export type FleetTemplate = {
  /** Name of the SLO that each entity gets. */
  readonly name: string;
  readonly filter: EntityFilter;
  /** OpenSLO, with `${{ entity.… }}` in label matchers. */
  readonly slo: JsonValue;
  readonly document: SourceDocument;
};
