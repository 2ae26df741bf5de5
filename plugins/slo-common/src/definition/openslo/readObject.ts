import { z } from 'zod/v4';
import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { ParseMode } from '../parse';
import { checkShape } from './checkShape';
import { OpenSloData } from './OpenSloObject';
import { checkAlertPolicy } from './rules/alertPolicyRules';
import { checkIndicator } from './rules/indicatorRules';
import {
  checkOperators,
  MetricField,
  metricFieldOf,
} from './rules/operatorRules';
import { checkSlo } from './rules/sloRules';
import { OPENSLO_SCHEMAS, OpenSloKind } from './schemas/opensloSchemas';
import { withoutZeroValues } from './withoutZeroValues';

/** By kind, as one type: the parsed data says itself which kind it is. */
const TOLERANT: Record<
  OpenSloKind,
  z.ZodType<OpenSloData>
> = OPENSLO_SCHEMAS.tolerant;

/**
 * Checks one document by itself and answers its data, as long as it has the right shape; the report tells whether it is
 * without errors. References are not followed.
 */
export function readObject(
  document: SourceDocument,
  kind: OpenSloKind,
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): OpenSloData | undefined {
  const root = new Cursor(withoutZeroValues(document.value));
  const schemas = {
    strict: OPENSLO_SCHEMAS.strict[kind],
    tolerant: TOLERANT[kind],
  };
  const data = checkShape(root, schemas, options);
  checkRules(root.at('spec'), kind, options);
  return data;
}

function checkRules(
  spec: Cursor,
  kind: OpenSloKind,
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): void {
  const { report } = options;
  switch (kind) {
    case 'SLO':
      checkSlo(spec, report);
      checkInlineOperators(spec, options);
      break;
    case 'SLI':
      checkIndicator(spec, report);
      break;
    case 'AlertPolicy':
      checkAlertPolicy(spec, report);
      break;
    default:
  }
}

/** Indicators by reference are checked where the reference is followed. */
function checkInlineOperators(
  spec: Cursor,
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): void {
  const objectives = spec.at('objectives').items();
  checkOperators(objectives, inlineMetricOf(spec), options);
  for (const objective of objectives) {
    checkOperators([objective], inlineMetricOf(objective), options);
  }
}

function inlineMetricOf(at: Cursor): MetricField | undefined {
  const spec = at.at('indicator').at('spec');
  return metricFieldOf(spec.present('ratioMetric', 'thresholdMetric'));
}
