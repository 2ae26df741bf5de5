import { alertConditionSchema } from './alertConditionSchema';
import { alertNotificationTargetSchema } from './alertNotificationTargetSchema';
import { alertPolicySchema } from './alertPolicySchema';
import { dataSourceSchema } from './dataSourceSchema';
import { Dialect, STRICT, TOLERANT } from './Dialect';
import { serviceSchema } from './serviceSchema';
import { sliSchema } from './sliSchema';
import { sloSchema } from './sloSchema';

function schemasOf(dialect: Dialect) {
  return {
    SLO: sloSchema(dialect),
    SLI: sliSchema(dialect),
    AlertPolicy: alertPolicySchema(dialect),
    AlertCondition: alertConditionSchema(dialect),
    AlertNotificationTarget: alertNotificationTargetSchema(dialect),
    DataSource: dataSourceSchema(dialect),
    Service: serviceSchema(dialect),
  } as const;
}

/** Schemas of all kinds, by kind and mode. */
export const OPENSLO_SCHEMAS = {
  strict: schemasOf(STRICT),
  tolerant: schemasOf(TOLERANT),
} as const;

export type OpenSloKind = keyof typeof OPENSLO_SCHEMAS.strict;

export const OPENSLO_KINDS = Object.keys(OPENSLO_SCHEMAS.strict).filter(
  isOpenSloKind,
);

export function isOpenSloKind(kind: unknown): kind is OpenSloKind {
  return (
    typeof kind === 'string' && Object.hasOwn(OPENSLO_SCHEMAS.strict, kind)
  );
}
