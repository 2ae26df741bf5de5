import {
  Milestone,
  NewPostmortemContent,
  WireMilestones,
  httpUrl,
  isoDate,
} from '../../wire';
import { severityIn } from '../markdown/addMatter';
import { statusNamed, typeOfAction } from '../markdown/actionWords';
import { kindOfEvent } from '../markdown/eventKind';
import { plainText, shortened } from '../markdown/plainText';
import { ReadActionItem, ReadEvent, ReadPostmortem } from '../types';
import { JsonObject } from './readJson';
import { instantOf, leftOf, objectOf, Taken } from './Taken';

const TIMES: readonly (readonly [Milestone, string])[] = [
  ['impactStart', 'started_at'],
  ['detected', 'detected_at'],
  ['acknowledged', 'acknowledged_at'],
  ['mitigated', 'mitigated_at'],
  ['resolved', 'resolved_at'],
];

/** Whether it has the shape of a document of JSON:API as Rootly answers it. */
export function isRootly(value: JsonObject): boolean {
  const data = objectOf(value.data);
  const type = String(data?.type ?? '');
  return (
    objectOf(data?.attributes) !== undefined &&
    /^(?:incidents?|incident_post_mortems?|retrospectives?)$/.test(type)
  );
}

/** An incident or retrospective of Rootly: its events and action items stand in `included`, or beside its data. */
export function readRootly(value: JsonObject, _path: string): ReadPostmortem {
  const attributes = objectOf(objectOf(value.data)?.attributes) ?? value;
  const others = [
    ...resources(value.included),
    ...resources(value.events),
    ...resources(value.action_items),
  ];
  const taken = new Taken(attributes);
  const title =
    shortened(plainText(taken.text('title') ?? ''), 200) || 'Untitled';
  const summary = taken.text('summary');
  const body = taken.text('content');
  const severity =
    taken.get('severity.data.attributes.name', each =>
      severityIn(String(each)),
    ) ??
    taken.get('severity', each =>
      typeof each === 'string' ? severityIn(each) : undefined,
    );
  const url = taken.get('url', each => httpUrl.safeParse(each).data);
  const id = objectOf(value.data)?.id ?? taken.text('sequential_id');
  const milestones: WireMilestones = {};
  for (const [name, path] of TIMES) {
    const at = taken.instant(path);
    if (at) milestones[name] = at;
  }
  const resolution = taken.text('resolution_message');
  const content: Partial<NewPostmortemContent> & { title: string } = {
    title,
    ...(summary && { summary }),
    ...(severity && { severity }),
    ...(id !== undefined && {
      incidentRefs: [
        {
          provider: 'rootly',
          id: String(id).slice(0, 200),
          ...(url && { url }),
        },
      ],
    }),
    ...(Object.keys(milestones).length > 0 && { milestones }),
    ...(resolution && { resolution }),
    ...(body && {
      sections: [{ heading: 'Retrospective', level: 2, text: body }],
    }),
  };
  const events = others.filter(({ type }) => /event/.test(type));
  const actions = others.filter(({ type }) => /action_item/.test(type));
  const rest = others.filter(({ type }) => !/event|action_item/.test(type));
  return {
    format: 'rootly',
    content,
    timeline: events.flatMap(toEvent),
    actionItems: actions.flatMap(toAction),
    unmapped: [
      ...taken.left(),
      ...leftOf(
        events.map(({ attributes: each }) => each),
        { what: 'event', read: ['event', 'occurred_at'] },
      ),
      ...leftOf(
        actions.map(({ attributes: each }) => each),
        {
          what: 'action item',
          read: ['summary', 'description', 'status', 'priority', 'due_date'],
        },
      ),
      ...rest.map(each => ({
        line: 1,
        text: JSON.stringify(each),
        reason: 'No field stands for it.',
      })),
    ],
    facts: [],
    findings: [],
  };
}

type Resource = {
  readonly type: string;
  readonly id: string;
  readonly attributes: JsonObject;
};

function resources(value: unknown): Resource[] {
  const list = Array.isArray(value) ? value : objectOf(value)?.data;
  if (!Array.isArray(list)) return [];
  return list.flatMap(each => {
    const resource = objectOf(each);
    const attributes = objectOf(resource?.attributes);
    return resource && attributes
      ? [
          {
            type: String(resource.type ?? ''),
            id: String(resource.id ?? ''),
            attributes,
          },
        ]
      : [];
  });
}

function toEvent({ id, attributes }: Resource): ReadEvent[] {
  const text = String(attributes.event ?? attributes.event_raw ?? '').trim();
  const at = attributes.occurred_at ?? attributes.created_at;
  if (text === '') return [];
  return [
    {
      at:
        typeof at === 'string'
          ? instantOf(at)
          : { at: null, precision: 'unknown' },
      kind: kindOfEvent(text),
      text: text.slice(0, 4_000),
      sourceId: `rootly:${id || `${String(at)}:${text.slice(0, 100)}`}`.slice(
        0,
        200,
      ),
      line: 1,
    },
  ];
}

const PRIORITIES = { high: 'P1', medium: 'P2', low: 'P3' } as const;

function toAction({ attributes }: Resource): ReadActionItem[] {
  const title = shortened(plainText(String(attributes.summary ?? '')), 200);
  if (title.length < 5) return [];
  const { priority } = attributes;
  const status = statusNamed(String(attributes.status ?? ''));
  const due = isoDate.safeParse(
    String(attributes.due_date ?? '').slice(0, 10),
  ).data;
  const user =
    objectOf(objectOf(objectOf(attributes.assigned_to)?.data)?.attributes) ??
    objectOf(attributes.assigned_to);
  const owner = user?.email ?? user?.name;
  const url = httpUrl.safeParse(attributes.jira_issue_url).data;
  return [
    {
      title,
      description: String(attributes.description ?? '').slice(0, 10_000),
      type: typeOfAction(title, ''),
      ...(priority === 'high' || priority === 'medium' || priority === 'low'
        ? { priority: PRIORITIES[priority] }
        : {}),
      ...(status && { status }),
      ...(typeof owner === 'string' && { owner: owner.slice(0, 300) }),
      ...(due && { dueDate: due }),
      externals: url ? [{ url }] : [],
      labels: [],
      line: 1,
    },
  ];
}
