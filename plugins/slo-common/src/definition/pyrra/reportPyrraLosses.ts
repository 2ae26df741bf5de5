import { Cursor, DocumentReport, isMap } from '../documents';
import { unusedKeys } from './readPyrraObjective';

/** Fields of `spec` that only tell Pyrra how to write its rules. */
const RULE_FIELDS = [
  'partial_response_strategy',
  'performanceOverAccuracy',
  'ruleOutput',
];

const USED_METADATA = ['name', 'labels', 'annotations'];
const OF_KUBERNETES = 'This belongs to the Kubernetes object, not to the SLO.';

/** What an import drops and assumes. */
export function reportPyrraLosses(root: Cursor, report: DocumentReport): void {
  reportMetadata(root.at('metadata'), report);
  if (root.has('status')) {
    report.loss({
      path: root.at('status').path,
      kind: 'dropped',
      message: OF_KUBERNETES,
    });
  }
  reportAlerting(root.at('spec').at('alerting'), report);
  for (const field of root.at('spec').present(...RULE_FIELDS)) {
    report.loss({
      path: root.at('spec').at(field).path,
      kind: 'dropped',
      message: 'It shapes the rules that Pyrra writes; there are none here.',
    });
  }
}

function reportMetadata(metadata: Cursor, report: DocumentReport): void {
  for (const field of isMap(metadata.value)
    ? Object.keys(metadata.value)
    : []) {
    if (USED_METADATA.includes(field)) continue;
    report.loss({
      path: metadata.at(field).path,
      kind: 'dropped',
      message: OF_KUBERNETES,
    });
  }
  for (const field of ['labels', 'annotations']) {
    for (const key of unusedKeys(metadata.at(field))) {
      report.loss({
        path: metadata.at(field).at(key).path,
        kind: 'dropped',
        message:
          'This belongs to the Kubernetes object; the SLO has what starts with "pyrra.dev/".',
      });
    }
  }
}

/** Alerts are decided and routed here, not by generated rules. */
function reportAlerting(alerting: Cursor, report: DocumentReport): void {
  report.loss({
    path: alerting.path,
    kind: 'assumed',
    message:
      'Alerts follow the tiers of the SRE workbook for this window, and silence of the source; Pyrra has tiers of its own.',
  });
  const isOff = (field: string, value: boolean) =>
    alerting.at(field).value === value;
  const disabled = [
    ...(isOff('disabled', true) ? ['disabled'] : []),
    ...(isOff('burnrates', false) ? ['burnrates'] : []),
    ...(isOff('absent', false) ? ['absent'] : []),
  ];
  for (const field of disabled) {
    report.loss({
      path: alerting.at(field).path,
      kind: 'dropped',
      message: 'Alerts are not disabled here; route them to nobody instead.',
    });
  }
  for (const field of alerting.present('name', 'absentName', 'severities')) {
    report.loss({
      path: alerting.at(field).path,
      kind: 'dropped',
      message: 'Alerts have names and severities of their own here.',
    });
  }
}
