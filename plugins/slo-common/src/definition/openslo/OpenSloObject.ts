import { z } from 'zod/v4';
import { SourceDocument } from '../documents';
import { OPENSLO_SCHEMAS, OpenSloKind } from './schemas/opensloSchemas';

type Schemas = typeof OPENSLO_SCHEMAS.tolerant;

/** The data of an object of known shape; `kind` tells them apart. */
export type OpenSloData<Kind extends OpenSloKind = OpenSloKind> = {
  [K in Kind]: z.output<Schemas[K]>;
}[Kind];

/** An object of a file, and where it is from. */
export type OpenSloObject<Kind extends OpenSloKind = OpenSloKind> = {
  readonly data: OpenSloData<Kind>;
  readonly document: SourceDocument;
};

export type SloSpec = OpenSloData<'SLO'>['spec'];
export type ObjectiveData = SloSpec['objectives'][number];
export type IndicatorSpec = OpenSloData<'SLI'>['spec'];
export type AlertPolicySpec = OpenSloData<'AlertPolicy'>['spec'];
export type AlertConditionSpec = OpenSloData<'AlertCondition'>['spec'];
