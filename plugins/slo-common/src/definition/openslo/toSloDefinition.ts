import { Cursor } from '../documents';
import { SloDefinition } from '../types';
import { OpenSloObject } from './OpenSloObject';
import { reportAdvice } from './reportAdvice';
import { Resolution } from './Resolution';
import { toAlertConditions } from './toAlertConditions';
import { isComposite, toObjectives } from './toObjectives';
import { toTimeWindow } from './toTimeWindow';
import { withoutZeroValues } from './withoutZeroValues';

/** An SLO with its references followed; nothing where it cannot be measured, which is reported. */
export function toSloDefinition(
  { data, document }: OpenSloObject<'SLO'>,
  resolution: Resolution,
): SloDefinition | undefined {
  const { metadata, spec } = data;
  const root = new Cursor(withoutZeroValues(document.value));
  const window = toTimeWindow(spec, resolution);
  const objectives = toObjectives(spec, root, resolution);
  const hasErrors = resolution.report.hasErrors;
  // an alert that leads nowhere is an error, and no reason not to measure
  const alertConditions = toAlertConditions(
    spec.alertPolicies ?? [],
    resolution,
  );
  if (!window || !objectives || hasErrors) return undefined;
  const { name, displayName, labels, annotations } = metadata;
  const definition: SloDefinition = {
    name,
    ...(displayName !== undefined && { displayName }),
    ...(spec.description !== undefined && { description: spec.description }),
    service: spec.service,
    labels: toLabels(labels ?? {}),
    annotations: annotations ?? {},
    window,
    method: spec.budgetingMethod,
    composite: isComposite(spec),
    grouping: [],
    objectives,
    alertConditions,
    origin: {
      format: 'openslo',
      file: document.file,
      line: document.line,
      document: document.index,
      ...(document.url !== undefined && { url: document.url }),
    },
  };
  reportAdvice(definition, resolution.report);
  return definition;
}

function toLabels(
  labels: Readonly<Record<string, string | string[]>>,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [key, [value].flat()]),
  );
}
