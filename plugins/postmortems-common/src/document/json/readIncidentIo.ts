import {
  NewPostmortemContent,
  WireInstant,
  httpUrl,
  isoDate,
} from '../../wire';
import { Milestone, WireMilestones } from '../../wire';
import { severityIn } from '../markdown/addMatter';
import { priorityOf, statusNamed, typeOfAction } from '../markdown/actionWords';
import { kindOfEvent } from '../markdown/eventKind';
import { plainText, shortened } from '../markdown/plainText';
import { ReadActionItem, ReadEvent, ReadPostmortem } from '../types';
import { JsonObject } from './readJson';
import { instantOf, leftOf, objectOf, Taken } from './Taken';

/** Names of timestamps; others are kept. */
const TIMESTAMPS: readonly (readonly [Milestone, RegExp])[] = [
  ['impactStart', /^(?:impact started|started|start)(?: at)?$/],
  ['detected', /^(?:identified|detected|reported)(?: at)?$/],
  ['acknowledged', /^(?:accepted|acknowledged)(?: at)?$/],
  ['declared', /^declared(?: at)?$/],
  ['mitigated', /^(?:fixed|mitigated|monitoring)(?: at)?$/],
  ['resolved', /^resolved(?: at)?$/],
];

/** Whether it has the shape of an incident of incident.io, alone or in `incident`. */
export function isIncidentIo(value: JsonObject): boolean {
  const incident = objectOf(value.incident) ?? value;
  return (
    typeof incident.name === 'string' &&
    (typeof incident.reference === 'string' ||
      objectOf(incident.incident_status) !== undefined ||
      Array.isArray(incident.incident_timestamp_values))
  );
}

/** An incident of incident.io: follow-ups become action items, updates events, timestamps milestones. */
export function readIncidentIo(
  value: JsonObject,
  _path: string,
): ReadPostmortem {
  const inner = objectOf(value.incident);
  const beside = inner
    ? Object.fromEntries(
        Object.entries(value).filter(([name]) => name !== 'incident'),
      )
    : {};
  const taken = new Taken({ ...beside, ...(inner ?? value) });
  const title =
    shortened(plainText(taken.text('name') ?? ''), 200) || 'Untitled';
  const url = taken.get('permalink', each => httpUrl.safeParse(each).data);
  const reference = taken.text('reference');
  const summary = taken.text('summary');
  const severity =
    taken.get('severity.name', each => severityIn(String(each))) ?? undefined;
  const isPrivate = taken.get('visibility', each =>
    each === 'private' || each === 'public' ? each : undefined,
  );
  const milestones = milestonesOf(taken);
  const content: Partial<NewPostmortemContent> & { title: string } = {
    title,
    ...(summary && { summary }),
    ...(severity && { severity }),
    ...(isPrivate && {
      visibility: isPrivate === 'private' ? 'restricted' : 'internal',
    }),
    ...((reference ?? url) && {
      incidentRefs: [
        {
          provider: 'incident.io',
          id: reference ?? title,
          ...(url && { url }),
        },
      ],
    }),
    ...(Object.keys(milestones).length > 0 && { milestones }),
  };
  const updates = [
    ...taken.list('incident_updates'),
    ...taken.list('timeline_items'),
  ];
  const followUps = [...taken.list('follow_ups'), ...taken.list('actions')];
  return {
    format: 'incident.io',
    content,
    timeline: updates.flatMap(toEvent),
    actionItems: followUps.flatMap(toAction),
    unmapped: [
      ...taken.left(),
      ...leftOf(updates, {
        what: 'update',
        read: ['id', 'message', 'occurred_at', 'timestamp'],
      }),
      ...leftOf(followUps, {
        what: 'follow-up',
        read: ['title', 'description', 'status', 'due_date'],
      }),
    ],
    facts: [],
    findings: [],
  };
}

function milestonesOf(taken: Taken): WireMilestones {
  const values = [
    ...taken.list('incident_timestamp_values'),
    ...taken.list('timestamps'),
  ];
  const milestones: WireMilestones = {};
  for (const each of values) {
    const name = objectOf(each.incident_timestamp)?.name ?? each.name;
    const inner = objectOf(each.value);
    const at = inner?.value ?? each.value ?? each.last_occurred_at;
    const milestone = TIMESTAMPS.find(([, names]) =>
      names.test(String(name).toLowerCase().trim()),
    )?.[0];
    if (milestone && typeof at === 'string' && !milestones[milestone]) {
      milestones[milestone] = instantOf(at);
    }
  }
  const created = taken.instant('created_at');
  if (created && !milestones.declared) milestones.declared = created;
  return milestones;
}

function toEvent(item: JsonObject): ReadEvent[] {
  const text = String(
    item.message ?? item.title ?? item.description ?? '',
  ).trim();
  const at = item.occurred_at ?? item.timestamp ?? item.created_at;
  if (text === '') return [];
  const instant: WireInstant =
    typeof at === 'string' ? instantOf(at) : { at: null, precision: 'unknown' };
  return [
    {
      at: instant,
      kind: kindOfEvent(text),
      text: text.slice(0, 4_000),
      sourceId: `incident.io:${String(
        item.id ?? `${String(at)}:${text.slice(0, 100)}`,
      )}`.slice(0, 200),
      line: 1,
    },
  ];
}

function toAction(item: JsonObject): ReadActionItem[] {
  const title = shortened(
    plainText(String(item.title ?? item.description ?? '')),
    200,
  );
  if (title.length < 5) return [];
  const assignee = objectOf(item.assignee);
  const external = objectOf(item.external_issue_reference);
  const url = httpUrl.safeParse(
    external?.issue_permalink ?? external?.permalink,
  ).data;
  const priority = priorityOf(String(objectOf(item.priority)?.name ?? ''));
  const status = statusNamed(String(item.status ?? ''));
  const due = isoDate.safeParse(String(item.due_date ?? '').slice(0, 10)).data;
  const owner = assignee?.email ?? assignee?.name;
  return [
    {
      title,
      description: item.title
        ? String(item.description ?? '').slice(0, 10_000)
        : '',
      type: typeOfAction(title, ''),
      ...(priority && { priority }),
      ...(status && { status }),
      ...(typeof owner === 'string' && { owner: owner.slice(0, 300) }),
      ...(due && { dueDate: due }),
      externals: url ? [{ url }] : [],
      labels: [],
      line: 1,
    },
  ];
}
