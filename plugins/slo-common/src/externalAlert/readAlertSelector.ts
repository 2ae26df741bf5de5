import { ALERT_SELECTOR_ANNOTATION } from '../annotations';
import { Result } from '../units';
import { AlertSelector } from './AlertSelector';
import { LabelTest, toPredicate } from './LabelTest';
import { parseLabelTests } from './parseLabelTests';
import { printLabelTests } from './printLabelTests';

/** Annotations that teams have for other plugins; read, never written. */
const PROMETHEUS_ALERT = 'prometheus.io/alert';
const PROMETHEUS_LABELS = 'prometheus.io/labels';
const PROMETHEUS_INSTANCE = 'prometheus.io/service-name';
const GRAFANA_LABELS = 'grafana/alert-label-selector';

/** All annotations that say which alerts of others are an entity's. @public */
export const EXTERNAL_ALERT_ANNOTATIONS = [
  ALERT_SELECTOR_ANNOTATION,
  PROMETHEUS_ALERT,
  PROMETHEUS_LABELS,
  PROMETHEUS_INSTANCE,
  GRAFANA_LABELS,
] as const;

/** Labels whose value is a service's name in rules that teams write. */
const NAME_LABELS: Readonly<Record<string, readonly string[]>> = {
  component: ['service', 'component', 'app', 'app_kubernetes_io_name'],
  api: ['service', 'api'],
  resource: ['resource'],
  system: ['system'],
};

const MOST_NAMES = 50;

const DEFAULT_NAMESPACE = 'default';

type NamedEntity = {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
};

/**
 * Which alerts of others are an entity's: the first that is there of our own annotation, those of the Prometheus plugin, that of the
 * Grafana plugin; without any, alerts whose labels say its name. Values of labels are compared, never text in them.
 *
 * @returns undefined where nothing can be an entity's; an error for a person, that names the annotation, where one is wrong
 * @public
 */
export function readAlertSelector(
  entity: NamedEntity,
  annotations: Readonly<Record<string, string>>,
): Result<AlertSelector, string> | undefined {
  const textOf = (key: string) => annotations[key]?.trim() || undefined;
  const own = textOf(ALERT_SELECTOR_ANNOTATION);
  if (own) return readOwn(own);
  const alert = textOf(PROMETHEUS_ALERT);
  if (alert) {
    const selected = readPrometheus(alert, textOf(PROMETHEUS_LABELS));
    const instance = textOf(PROMETHEUS_INSTANCE);
    if (!selected.ok || !instance) return selected;
    return { ok: true, value: { ...selected.value, instance } };
  }
  const grafana = textOf(GRAFANA_LABELS);
  return grafana ? readGrafana(grafana) : byName(entity);
}

function readOwn(text: string): Result<AlertSelector, string> {
  const annotation = ALERT_SELECTOR_ANNOTATION;
  const tests = named(annotation, parseLabelTests(text));
  if (!tests.ok) return tests;
  if (tests.value.every(test => toPredicate(test)(''))) {
    const error = `Annotation ${annotation}: it takes alerts without any label; ask for a value, such as service="checkout"`;
    return { ok: false, error };
  }
  const anyOf = [tests.value];
  return { ok: true, value: { rule: 'selector', annotation, text, anyOf } };
}

/** Names separated by commas, or `all`; of these the alerts that have all labels. */
function readPrometheus(
  alert: string,
  labels: string | undefined,
): Result<AlertSelector, string> {
  const parsed: Result<LabelTest[], string> = labels
    ? named(PROMETHEUS_LABELS, parseLabelTests(labels))
    : { ok: true, value: [] };
  if (!parsed.ok) return parsed;
  const names = alert.split(',').flatMap(name => name.trim() || []);
  if (names.length > MOST_NAMES) {
    const error = `Annotation ${PROMETHEUS_ALERT}: it has more than ${MOST_NAMES} names`;
    return { ok: false, error };
  }
  const anyOf = names.includes('all')
    ? [parsed.value]
    : names.map(value => [
        { label: 'alertname', operator: '=' as const, value },
        ...parsed.value,
      ]);
  const text = labels ? `${alert} (${labels})` : alert;
  const annotation = PROMETHEUS_ALERT;
  return { ok: true, value: { rule: 'prometheus', annotation, text, anyOf } };
}

/** Each of the labels is enough, as in that plugin. */
function readGrafana(text: string): Result<AlertSelector, string> {
  const annotation = GRAFANA_LABELS;
  const tests = named(annotation, parseLabelTests(text));
  if (!tests.ok) return tests;
  const anyOf = tests.value.map(test => [test]);
  return { ok: true, value: { rule: 'grafana', annotation, text, anyOf } };
}

/** Two entities of one name in two namespaces are told apart by the label `namespace`. */
function byName(
  entity: NamedEntity,
): Result<AlertSelector, string> | undefined {
  const { kind, namespace, name } = entity;
  const labels = Object.hasOwn(NAME_LABELS, kind) ? NAME_LABELS[kind] : [];
  if (labels.length === 0) return undefined;
  const is = (label: string, value: string): LabelTest => {
    return { label, operator: '=', value };
  };
  const also =
    namespace === DEFAULT_NAMESPACE ? [] : [is('namespace', namespace)];
  const anyOf = labels.map(label => [is(label, name), ...also]);
  const text = anyOf.map(printLabelTests).join(' or ');
  return { ok: true, value: { rule: 'entityName', text, anyOf } };
}

function named<T>(
  annotation: string,
  result: Result<T, string>,
): Result<T, string> {
  if (result.ok) return result;
  return { ok: false, error: `Annotation ${annotation}: ${result.error}` };
}
