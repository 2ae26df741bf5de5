import { severityOf } from '../burn/severityOf';
import { ExternalAlert, ExternalAlertState } from './ExternalAlert';

/** One alert, by all that told of it. @public */
export type MergedAlert = {
  /** The one with the most labels first. */
  readonly members: readonly ExternalAlert[];
  readonly state: ExternalAlertState;
  readonly labels: ExternalAlert['labels'];
  /** Label `severity`, as it is. */
  readonly severity?: string;
};

/**
 * An Alertmanager passes on what a Prometheus evaluates, with labels of its own added: the two are one alert. What two Prometheus
 * evaluate stays apart, and so does what one source tells twice. The most urgent first: what fires, what is pending, what is kept
 * quiet; in that what would page, then the latest.
 *
 * @public
 */
export function mergeExternalAlerts(
  alerts: readonly ExternalAlert[],
): MergedAlert[] {
  const groups: ExternalAlert[][] = [];
  const byPair = new Map<string, ExternalAlert[][]>();
  for (const alert of [...alerts].sort(byLabelCount)) {
    const known = pairsOf(alert).map(pair => byPair.get(pair) ?? []);
    // A group with all of its labels is in each of the lists: the shortest is enough.
    const candidates = known.reduce((one, other) =>
      other.length < one.length ? other : one,
    );
    const group = candidates.find(members => isOneWith(members, alert));
    if (group) group.push(alert);
    else groups.push(open(alert, byPair));
  }
  return groups.map(toMerged).sort(byUrgency);
}

function open(
  alert: ExternalAlert,
  byPair: Map<string, ExternalAlert[][]>,
): ExternalAlert[] {
  const group = [alert];
  for (const pair of pairsOf(alert)) {
    const groups = byPair.get(pair);
    if (groups) groups.push(group);
    else byPair.set(pair, [group]);
  }
  return group;
}

/** Its name, and each of its labels with the name. */
function pairsOf({ name, labels }: ExternalAlert): string[] {
  const pairs = Object.entries(labels).map(pair => [name, ...pair]);
  return [[name], ...pairs].map(pair => pair.join('\0'));
}

function isOneWith(members: readonly ExternalAlert[], alert: ExternalAlert) {
  const [lead] = members;
  return (
    members.every(member => !isRival(member, alert)) &&
    Object.entries(alert.labels).every(
      ([label, value]) =>
        Object.hasOwn(lead.labels, label) && lead.labels[label] === value,
    )
  );
}

/** Each source tells an alert once, and one Prometheus evaluates it. */
function isRival(one: ExternalAlert, other: ExternalAlert): boolean {
  if (one.origin !== other.origin) return false;
  return one.origin === 'prometheus' || one.source === other.source;
}

function toMerged(members: readonly ExternalAlert[]): MergedAlert {
  const [{ labels }] = members;
  const states = members.map(({ state }) => state);
  const worst = states.includes('firing') ? 'firing' : 'pending';
  const severity = Object.hasOwn(labels, 'severity') ? labels.severity : '';
  return {
    members,
    labels,
    // A Prometheus knows no silences: who knows one is right.
    state: states.includes('suppressed') ? 'suppressed' : worst,
    ...(severity && { severity }),
  };
}

const STATES: readonly ExternalAlertState[] = [
  'firing',
  'pending',
  'suppressed',
];

function byUrgency(one: MergedAlert, other: MergedAlert): number {
  return (
    STATES.indexOf(one.state) - STATES.indexOf(other.state) ||
    Number(isPage(other)) - Number(isPage(one)) ||
    sinceOf(other) - sinceOf(one) ||
    compare(one.members[0].name, other.members[0].name) ||
    compare(keyOf(one.members[0]), keyOf(other.members[0]))
  );
}

function isPage({ severity }: MergedAlert): boolean {
  return severity !== undefined && severityOf(severity) === 'page';
}

/** Since when it is so, by the first that knew. */
export function sinceOf({ members }: Pick<MergedAlert, 'members'>) {
  return members
    .map(({ startsAt }) => startsAt)
    .reduce((first, each) => (each < first ? each : first));
}

function byLabelCount(one: ExternalAlert, other: ExternalAlert): number {
  const countOf = ({ labels }: ExternalAlert) => Object.keys(labels).length;
  return countOf(other) - countOf(one) || compare(keyOf(one), keyOf(other));
}

function keyOf(alert: ExternalAlert): string {
  const { origin, source, fingerprint, startsAt } = alert;
  return [origin, source, fingerprint, startsAt].join(' ');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
