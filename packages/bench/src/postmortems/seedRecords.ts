import { randomUUID } from 'node:crypto';
import { postmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { BenchDatabase } from '../startDatabase';

export const NOW = Date.parse('2026-11-25T09:00:00Z');
/** Entities that records are about; the reader of a part reads the first half of them. */
export const ENTITIES = 10_000;
export const LONG = 'PM-2026-1';

const DAY = 86_400_000;
const BATCH = 200;
const WORDS = [
  'database',
  'failover',
  'certificate',
  'queue',
  'deploy',
  'cache',
  'network',
  'quota',
];
const STATUSES = ['draft', 'in_review', 'reviewed', 'published', 'closed'];

export const entityRefOf = (index: number) =>
  `component:default/service-${index}`;

/** Postmortems about one to three entities, some of them restricted, with action items, and one with a long timeline. */
export async function seedRecords(
  { db, name }: BenchDatabase,
  options: { postmortems: number; items: number; events: number },
): Promise<void> {
  const ids = Array.from({ length: options.postmortems }, () => randomUUID());
  const insert = async (table: string, rows: object[]) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await db(table).insert(rows.slice(start, start + BATCH));
    }
  };
  await insert(
    'catalog_entities',
    Array.from({ length: ENTITIES }, (_, index) => ({
      entity_ref: entityRefOf(index),
      kind: 'component',
      title: `Service ${index}`,
      owner: `group:default/team-${index % 100}`,
      system: `system:default/system-${index % 200}`,
      fingerprint: 'x',
    })),
  );
  await insert('postmortems', ids.map(toPostmortem));
  await insert(
    'record_entities',
    ids.flatMap((id, index) =>
      Array.from({ length: 1 + (index % 3) }, (_, position) => ({
        record_id: id,
        entity_ref: entityRefOf((index * 7 + position * 31) % ENTITIES),
        position,
      })),
    ),
  );
  await insert(
    'record_viewers',
    ids.map((id, index) => ({
      record_id: id,
      viewer_ref: `user:default/user-${index % 200}`,
    })),
  );
  await insert(
    'action_items',
    Array.from({ length: options.items }, (_, index) => toItem(ids, index)),
  );
  await insert(
    'timeline_events',
    Array.from({ length: options.events }, (_, index) =>
      toEvent(ids[0], index),
    ),
  );
  if (name === 'postgres') await db.raw('analyze');
}

function toPostmortem(id: string, index: number): object {
  const at = NOW - index * 3 * 3_600_000;
  const severity = 1 + (index % 5);
  const isRestricted = index % 50 === 49;
  const words = `${WORDS[index % 8]} ${WORDS[(index >> 3) % 8]}`;
  const title = `${words} of service ${index} failed`;
  const instant = (minutes: number) => ({
    at: new Date(at + minutes * 60_000).toISOString(),
    precision: 'minute' as const,
    sourceZone: 'UTC',
  });
  const content = postmortemContent.parse({
    title,
    severity,
    visibility: isRestricted ? 'restricted' : 'internal',
    ownerRef: `user:default/user-${index % 200}`,
    entityRefs: Array.from({ length: 1 + (index % 3) }, (_, position) =>
      entityRefOf((index * 7 + position * 31) % ENTITIES),
    ),
    summary: `Requests failed because of the ${words}. `.repeat(8),
    impact: { text: 'People could not pay. '.repeat(8) },
    milestones: {
      impactStart: instant(0),
      detected: instant(4 + (index % 30)),
      acknowledged: instant(9 + (index % 30)),
      mitigated: instant(40 + (index % 90)),
      resolved: instant(60 + (index % 300)),
    },
    factors: [{ id: 'f1', kind: 'config', text: 'A limit was too low.' }],
  });
  return {
    id,
    ref: `PM-2026-${index + 1}`,
    title,
    status: STATUSES[index % 5],
    severity,
    visibility: content.visibility,
    owner_ref: content.ownerRef,
    content_json: JSON.stringify(content),
    search_text: `${title} ${content.summary}`.toLowerCase(),
    impact_start: at,
    started_at: at,
    time_to_resolve: (56 + (index % 270)) * 60,
    due_at: at + 3 * DAY,
    created_at: at,
    updated_at: at,
    version: 1,
    has_conflict: false,
  };
}

function toItem(ids: readonly string[], index: number): object {
  const isOpen = index % 5 < 2;
  const due = NOW + ((index * 37) % 120) * DAY - 60 * DAY;
  const title = `Cap the ${WORDS[index % 8]} of service ${index}`;
  return {
    id: randomUUID(),
    ref: `AI-${index + 1}`,
    number: index + 1,
    postmortem_id: ids[index % ids.length],
    record_id: ids[index % ids.length],
    title,
    description: 'So that it does not run out again. '.repeat(5),
    search_text: `ai-${
      index + 1
    }\n${title} so that it does not run out again`.toLowerCase(),
    type: 'prevent',
    priority: `P${index % 4}`,
    status: isOpen ? 'open' : ['done', 'verified', 'wont_do'][index % 3],
    owner_ref: `user:default/user-${index % 200}`,
    owner_gone: false,
    due_date: new Date(due).toISOString().slice(0, 10),
    zone: 'UTC',
    due_at: due,
    open_due_at: isOpen ? due : null,
    moves: 0,
    moves_json: '[]',
    factor_ids_json: '[]',
    labels_json: '[]',
    reminders: 0,
    has_conflict: false,
    created_at: due - 30 * DAY,
    updated_at: due - 30 * DAY,
    version: 1,
  };
}

function toEvent(recordId: string, index: number): object {
  const at = NOW + index * 1_000;
  const instant = {
    at: new Date(at).toISOString(),
    precision: 'second',
    sourceZone: 'UTC',
  };
  return {
    id: randomUUID(),
    record_id: recordId,
    at,
    source_order: 8,
    at_json: JSON.stringify(instant),
    kind: 'note',
    text: `Event ${index}: somebody looked at the dashboard and said so.`,
    source: 'manual',
    source_id: `event-${index}`,
    pinned: false,
    hidden: false,
    visibility: 'internal',
    edited: false,
    version: 1,
  };
}
