import { readAlertSelector } from './readAlertSelector';
import { labelPredicate } from './AlertSelector';

const OWN = 'nines.dev/alert-selector';
const ALERT = 'prometheus.io/alert';
const LABELS = 'prometheus.io/labels';
const GRAFANA = 'grafana/alert-label-selector';
const checkout = { kind: 'component', namespace: 'default', name: 'checkout' };

const down = { alertname: 'Down', service: 'checkout', severity: 'page' };
const slow = { alertname: 'Slow', service: 'checkout', severity: 'ticket' };
const disk = { alertname: 'Disk', service: 'search', team: 'a,b="c"' };
const text = { alertname: 'Down of checkout', summary: 'checkout', job: 'x' };
const all = [down, slow, disk, text];

it.each<{
  name: string;
  annotations: Record<string, string>;
  rule: string;
  finds: object[];
}>([
  {
    name: 'our own before all others',
    annotations: {
      [OWN]: 'service="search"',
      [ALERT]: 'all',
      [GRAFANA]: 'a=b',
    },
    rule: 'selector',
    finds: [disk],
  },
  {
    name: 'all labels of our own',
    annotations: { [OWN]: '{service="checkout", severity!="page"}' },
    rule: 'selector',
    finds: [slow],
  },
  {
    name: 'alternatives and gaps of a pattern, anchored at both ends',
    annotations: { [OWN]: 'alertname=~"Dow|S.+w|D.*k"' },
    rule: 'selector',
    finds: [slow, disk],
  },
  {
    name: 'what a pattern does not take',
    annotations: { [OWN]: "alertname!~'Down.*', service=~'.+'" },
    rule: 'selector',
    finds: [slow, disk],
  },
  {
    name: 'values that hold commas, equals and quotes',
    annotations: { [OWN]: 'team="a,b=\\"c\\""' },
    rule: 'selector',
    finds: [disk],
  },
  {
    name: 'names separated by commas, each of them whole',
    annotations: { [ALERT]: 'Down, Disk,' },
    rule: 'prometheus',
    finds: [down, disk],
  },
  {
    name: 'all alerts where a team wants them',
    annotations: { [ALERT]: 'all' },
    rule: 'prometheus',
    finds: all,
  },
  {
    name: 'all alerts that have all of some labels',
    annotations: { [ALERT]: 'all', [LABELS]: 'service=checkout,severity=page' },
    rule: 'prometheus',
    finds: [down],
  },
  {
    name: 'names that have some labels, in quotes or not',
    annotations: { [ALERT]: 'Down,Slow', [LABELS]: 'severity="ticket"' },
    rule: 'prometheus',
    finds: [slow],
  },
  {
    name: 'the Prometheus plugin before Grafana',
    annotations: { [ALERT]: 'Disk', [GRAFANA]: 'severity=page' },
    rule: 'prometheus',
    finds: [disk],
  },
  {
    name: 'any of the labels of the Grafana plugin',
    annotations: { [GRAFANA]: 'severity=page, service=search' },
    rule: 'grafana',
    finds: [down, disk],
  },
  {
    name: 'by its name, in values and not in text, without any',
    annotations: { [LABELS]: 'severity=page', [ALERT]: '  ' },
    rule: 'entityName',
    finds: [down, slow],
  },
])('finds $name', ({ annotations, rule, finds }) => {
  const read = readAlertSelector(checkout, annotations);
  if (!read?.ok) throw new Error(read?.error ?? 'nothing can be found');
  expect(read.value.rule).toBe(rule);
  expect(all.filter(labelPredicate(read.value))).toEqual(finds);
});

it('tells services of one name apart by their namespace', () => {
  const staging = { ...checkout, namespace: 'staging' };
  const read = readAlertSelector(staging, {});
  if (!read?.ok) throw new Error(read?.error);
  expect(read.value.text).toContain(
    'service="checkout", namespace="staging" or ',
  );
  const isMeant = labelPredicate(read.value);
  expect(isMeant(down)).toBe(false);
  expect(isMeant({ ...down, namespace: 'staging' })).toBe(true);
});

it('reads the instance only beside the annotation that it belongs to', () => {
  const instance = { 'prometheus.io/service-name': ' eu ' };
  const read = (annotations: Record<string, string>) =>
    readAlertSelector(checkout, { ...annotations, ...instance });
  expect(read({ [ALERT]: 'all' })).toMatchObject({ value: { instance: 'eu' } });
  expect(read({ [GRAFANA]: 'a=b' })).not.toHaveProperty('value.instance');
});

it.each([
  ['group', 'no rule names a team'],
  ['toString', 'it is no kind'],
])('finds nothing by the name of a %s: %s', kind => {
  expect(readAlertSelector({ ...checkout, kind }, {})).toBeUndefined();
});

it.each([
  [OWN, 'checkout', "at 'checkout' no label="],
  [OWN, 'a="b" c="d"', 'no label="value" begins'],
  [OWN, 'a="b', 'no label="value" begins'],
  [OWN, '{}', 'it names no label'],
  [OWN, 'a!="b"', 'it takes alerts without any label'],
  [OWN, 'a=~".*"', 'it takes alerts without any label'],
  [OWN, 'a=~"(x+)+"', "holds more than text, '.*', '.+' and '|'"],
  [OWN, 'a=~"[ab]"', "holds more than text, '.*', '.+' and '|'"],
  [OWN, String.raw`a="\q"`, 'has a wrong escape'],
  [OWN, `a="${'x'.repeat(1_000)}"`, 'longer than 1000'],
  [OWN, Array(21).fill('a=b').join(), 'more than 20 labels'],
  [GRAFANA, 'service', 'no label="value" begins'],
  [ALERT, Array(51).fill('A').join(), 'more than 50 names'],
])('says what is wrong with %s: %s', (annotation, value, error) => {
  const read = readAlertSelector(checkout, { [annotation]: value });
  expect(read).toMatchObject({ ok: false });
  expect(read).toHaveProperty('error', expect.stringContaining(annotation));
  expect(read).toHaveProperty('error', expect.stringContaining(error));
});

it('names the annotation of labels where those are wrong', () => {
  const read = readAlertSelector(checkout, { [ALERT]: 'all', [LABELS]: 'x' });
  expect(read).toHaveProperty('error', expect.stringContaining(LABELS));
});

it('takes no label of an object for one of an alert', () => {
  const read = readAlertSelector(checkout, { [OWN]: 'constructor=~".+"' });
  expect(read?.ok && labelPredicate(read.value)(down)).toBe(false);
});
