import { parseDefinitions } from '../parseDefinitions';

const TEXTS = `displayName: Words
  labels: { team: web }
  annotations: { a: b }`;

const inlineTexts = TEXTS.replace(/\n +/g, ', ');

const METRIC = `metricSource: { type: Prometheus, spec: { query: up } }`;

const SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
  ${TEXTS}
spec:
  description: Kept
  service: checkout
  indicator:
    metadata: { name: requests, ${inlineTexts} }
    spec: { description: Words, thresholdMetric: { ${METRIC} } }
  timeWindow: [{ duration: 4w, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ displayName: Kept, op: lt, value: 1, target: 0.9 }]
  alertPolicies:
    - kind: AlertPolicy
      metadata: { name: burn, ${inlineTexts} }
      spec:
        description: Words
        conditions:
          - kind: AlertCondition
            metadata: { name: fast, ${inlineTexts} }
            spec:
              description: Words
              severity: page
              condition: { kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1h }
        notificationTargets:
          - kind: AlertNotificationTarget
            metadata: { name: on-call, ${inlineTexts} }
            spec: { description: Words, target: email }
`;

function lossesOf(text: string): string[] {
  const { losses, problems } = parseDefinitions([{ file: 'slo.yaml', text }], {
    mode: 'strict',
    verdict: 'standard',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return losses.map(({ kind, path }) => `${kind} ${path}`);
}

it('says what is lost of inline indicators and alert policies', () => {
  const policy = 'dropped spec.alertPolicies[0]';
  const condition = `${policy}.spec.conditions[0]`;
  const target = `${policy}.spec.notificationTargets[0]`;
  expect(lossesOf(SLO)).toEqual([
    'dropped spec.indicator.metadata.name',
    'dropped spec.indicator.metadata.displayName',
    'dropped spec.indicator.metadata.labels',
    'dropped spec.indicator.metadata.annotations',
    'dropped spec.indicator.spec.description',
    `${policy}.metadata.displayName`,
    `${policy}.metadata.labels`,
    `${policy}.spec.description`,
    `${condition}.metadata.displayName`,
    `${condition}.metadata.labels`,
    `${condition}.spec.description`,
    `${target}.metadata.displayName`,
    `${target}.metadata.labels`,
    `${target}.metadata.annotations`,
    `${target}.spec.description`,
  ]);
});

it('loses nothing of an indicator that is named after its SLO, and of an objective in a composite its name', () => {
  const plain = SLO.replace(`requests, ${inlineTexts}`, 'checkout')
    .replace('{ description: Words, threshold', '{ threshold')
    .replace(/ {2}alertPolicies:[^]*/, '');
  expect(lossesOf(plain)).toEqual([]);
  const indicator = `indicator: { metadata: { name: own }, spec: { thresholdMetric: { ${METRIC} } } }`;
  const composite = plain
    .replace(/ {2}indicator:[^]*?(?= {2}timeWindow)/, '')
    .replace('target: 0.9', `target: 0.9, ${indicator}`);
  expect(lossesOf(composite)).toEqual([
    'dropped spec.objectives[0].indicator.metadata.name',
  ]);
});

it.each([
  ['Service', '', ['dropped kind']],
  [
    'SLI',
    `spec: { description: Words, thresholdMetric: { ${METRIC} } }`,
    [
      'dropped metadata.name',
      'dropped metadata.displayName',
      'dropped metadata.labels',
      'dropped metadata.annotations',
      'dropped spec.description',
    ],
  ],
])('says what is lost of a document of kind %s', (kind, spec, lost) => {
  const text = `apiVersion: openslo/v1
kind: ${kind}
metadata:
  name: requests
  ${TEXTS}
${spec}
`;
  expect(lossesOf(text)).toEqual(lost);
});
