import fc from 'fast-check';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  DURATIONS,
  EVENT_KINDS,
  EVENT_SOURCES,
  FACTOR_KINDS,
  MILESTONES,
  POSTMORTEM_STATUSES,
  PRECISIONS,
  PRIORITIES,
} from '../../wire';

const NASTY = [
  '## Summary',
  '# Title',
  '---',
  '+++',
  '```',
  '```sh\n# a comment\n```',
  '~~~',
  '\\## escaped',
  '\\```',
  '| a | b |',
  '- [x] done <!-- {"id":"x"} -->',
  '<!-- {"section":{"heading":"x"}} -->',
  '-->',
  '<!--',
  'a\r\nb',
  '\r',
  '\n\n\n',
  '  ',
  '\t- x',
  'ref: "x"',
  '"quoted" \\ \'single\'',
  '\u2028\u0085\u00a0',
  '✅ naïve — “quotes”',
  '<script>alert(1)</script>',
  '{{ hh:mm }}',
  '&amp; <b>',
  '* item\n\n  ## inside',
  '- item\n  text',
  '%YAML 1.2',
];

const piece = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);

/** Texts as people would never write them. */
export const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n', '\n\n')), {
    maxLength: 5,
  })
  .map(parts => parts.flat().join(''));

const trimmed = (min: number, max: number) =>
  anyText
    .map(text => text.trim().slice(0, max).trim())
    .filter(text => text.length >= min);

const name = fc
  .string({ minLength: 3, maxLength: 30 })
  .map(text => text.trim())
  .filter(text => text.length >= 3);
const instantText = fc
  .date({
    min: new Date(0),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());
const day = instantText.map(text => text.slice(0, 10));
const uuid = fc.uuid();
const url = fc.constantFrom(
  'https://example.com/a?b=c#d',
  'http://issues.example/1',
);
const optional = { requiredKeys: [] };
const wireInstant = fc.record(
  {
    at: fc.option(instantText),
    precision: fc.constantFrom(...PRECISIONS),
    sourceText: anyText.map(text => text.slice(0, 500)),
    sourceZone: fc.constantFrom('UTC', 'Europe/London'),
    evidenceUrl: url,
  },
  { requiredKeys: ['at', 'precision'] },
);
const milestone = fc
  .tuple(wireInstant, fc.option(trimmed(0, 100), { nil: undefined }))
  .map(([at, reason]) => (reason === undefined ? at : { ...at, reason }));
const amount = fc.record(
  { value: fc.integer(), unit: anyText.map(each => each.slice(0, 50)) },
  { requiredKeys: ['value'] },
);
const lessons = fc.array(
  fc.record({ id: trimmed(1, 64), text: trimmed(1, 400) }),
  { maxLength: 2 },
);
const severity = fc.constantFrom(1, 2, 3, 4, 5);
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });

const content = fc.record(
  {
    title: trimmed(1, 200),
    severity,
    visibility: fc.constantFrom('public', 'internal', 'restricted'),
    viewers: list(name),
    ownerRef: name,
    facilitatorRef: name,
    authorRefs: list(name),
    incidentRefs: list(
      fc.record(
        { provider: name, id: name, url, shared: fc.boolean() },
        { requiredKeys: ['provider', 'id'] },
      ),
    ),
    entityRefs: list(name),
    category: list(trimmed(1, 50)),
    tags: list(trimmed(1, 50)),
    summary: anyText,
    impact: fc.record(
      {
        text: anyText,
        users: amount,
        revenue: amount,
        dataLoss: fc.constantFrom('none', 'some', 'unknown'),
      },
      { requiredKeys: ['text'] },
    ),
    sloImpacts: list(
      fc.record(
        {
          sloRef: name,
          objective: name,
          windowStart: instantText,
          windowEnd: instantText,
          good: fc.nat(),
          total: fc.nat(),
          budgetConsumed: fc.option(fc.constantFrom(0, 0.25, 1.5e-7, 12.75)),
          computedAt: instantText,
          source: fc.constantFrom('ledger', 'typed'),
          note: anyText,
        },
        {
          requiredKeys: [
            'sloRef',
            'objective',
            'windowStart',
            'windowEnd',
            'good',
            'total',
            'budgetConsumed',
            'computedAt',
            'source',
          ],
        },
      ),
    ),
    detection: fc.record(
      {
        source: fc.constantFrom('alert', 'user', 'other'),
        alertRef: anyText,
        note: anyText,
      },
      { requiredKeys: ['source'] },
    ),
    milestones: fc.record(
      Object.fromEntries(MILESTONES.map(each => [each, milestone])),
      optional,
    ),
    statedDurations: fc.record(
      Object.fromEntries(
        DURATIONS.map(each => [
          each,
          fc.record({
            seconds: fc.option(fc.nat()),
            text: anyText.map(text => text.slice(0, 200)),
          }),
        ]),
      ),
      optional,
    ),
    trigger: anyText,
    resolution: anyText,
    factors: list(
      fc.record(
        {
          id: trimmed(1, 64),
          kind: fc.constantFrom(...FACTOR_KINDS),
          text: trimmed(1, 400),
          causedBy: list(name),
          accepted: anyText,
        },
        { requiredKeys: ['id', 'kind', 'text', 'causedBy'] },
      ),
    ),
    analysis: fc.record({
      method: fc.constantFrom('five_whys', 'narrative'),
      path: list(name),
      narrative: anyText,
    }),
    lessons: fc.record({
      wentWell: lessons,
      wentWrong: lessons,
      gotLucky: lessons,
      surprised: lessons,
    }),
    related: list(
      fc.record({
        ref: name,
        kind: fc.constantFrom('related', 'recurrence_of'),
      }),
    ),
    runbooks: list(
      fc.record(
        {
          runbookRef: name,
          verdict: fc.constantFrom('helped', 'wrong'),
          note: anyText,
        },
        { requiredKeys: ['runbookRef', 'verdict'] },
      ),
    ),
    noActionItemsReason: anyText,
    externalMessage: anyText,
    sections: fc.array(
      fc.record({
        heading: anyText.map(text => text.slice(0, 500)),
        level: fc.integer({ min: 1, max: 6 }),
        text: anyText,
      }),
      { maxLength: 3 },
    ),
  },
  {
    requiredKeys: [
      'title',
      'severity',
      'visibility',
      'viewers',
      'ownerRef',
      'authorRefs',
      'incidentRefs',
      'entityRefs',
      'category',
      'tags',
      'summary',
      'impact',
      'sloImpacts',
      'milestones',
      'statedDurations',
      'trigger',
      'resolution',
      'factors',
      'lessons',
      'related',
      'runbooks',
      'sections',
    ],
  },
);

const event = fc.record(
  {
    id: uuid,
    at: wireInstant,
    endAt: fc.option(wireInstant),
    kind: fc.constantFrom(...EVENT_KINDS),
    text: anyText,
    actor: fc.option(
      fc.record({ role: name, ref: name }, { requiredKeys: [] }),
    ),
    source: fc.constantFrom(...EVENT_SOURCES),
    sourceId: fc.option(anyText),
    evidenceUrl: url,
    details: fc
      .dictionary(name, fc.oneof(anyText, fc.integer(), fc.boolean()))
      .map(each => Object.fromEntries(Object.entries(each))),
    pinned: fc.boolean(),
    hidden: fc.boolean(),
    visibility: fc.constantFrom('internal', 'external'),
    edited: fc.boolean(),
    version: fc.integer({ min: 1, max: 1_000 }),
  },
  {
    requiredKeys: [
      'id',
      'at',
      'endAt',
      'kind',
      'text',
      'actor',
      'source',
      'sourceId',
      'pinned',
      'hidden',
      'visibility',
      'edited',
      'version',
    ],
  },
);

const action = fc.record(
  {
    id: uuid,
    ref: fc.nat({ max: 9_999 }).map(number => `AI-${number}`),
    title: anyText,
    description: anyText,
    type: fc.constantFrom(...ACTION_TYPES),
    priority: fc.constantFrom(...PRIORITIES),
    status: fc.constantFrom(...ACTION_STATUSES),
    statusReason: anyText,
    ownerRef: fc.option(anyText),
    dueDate: fc.option(day),
    zone: fc.constantFrom('UTC', 'Europe/Paris'),
    moves: list(
      fc.record({
        from: fc.option(day),
        to: fc.option(day),
        at: instantText,
        byRef: name,
        reason: anyText,
      }),
    ),
    factorIds: list(name),
    lessonId: name,
    externals: list(
      fc.record({
        provider: name,
        key: anyText,
        url,
        state: fc.constantFrom('open', 'closed', 'gone', null),
        syncedAt: fc.option(instantText),
      }),
    ),
    verification: fc.option(
      fc.record({ how: anyText, byRef: name, at: instantText }),
    ),
    effort: anyText,
    labels: list(anyText),
    createdAt: instantText,
    startedAt: fc.option(instantText),
    completedAt: fc.option(instantText),
  },
  {
    requiredKeys: [
      'id',
      'ref',
      'title',
      'description',
      'type',
      'priority',
      'status',
      'ownerRef',
      'dueDate',
      'zone',
      'moves',
      'factorIds',
      'externals',
      'verification',
      'labels',
      'createdAt',
      'startedAt',
      'completedAt',
    ],
  },
);

const source = fc.record({
  format: name,
  path: anyText,
  sha256: name,
  importedAt: instantText,
  wins: fc.constantFrom('source', 'portal'),
  unmapped: list(fc.record({ line: fc.nat(), text: anyText, reason: anyText })),
  findings: fc.constant([]),
});

/** Any record that the schema allows, with the worst texts. */
export const anyRecord = fc.record(
  {
    ref: anyText,
    status: fc.constantFrom(...POSTMORTEM_STATUSES),
    content,
    timeline: fc.array(event, { maxLength: 3 }),
    actionItems: fc.array(action, { maxLength: 3 }),
    reviews: list(
      fc.record(
        {
          id: uuid,
          byRef: name,
          verdict: fc.constantFrom('approve', 'request_changes'),
          at: instantText,
          note: anyText,
          version: fc.nat(),
          isStale: fc.boolean(),
        },
        {
          requiredKeys: ['id', 'byRef', 'verdict', 'at', 'version', 'isStale'],
        },
      ),
    ),
    createdAt: instantText,
    publishedAt: fc.option(instantText),
    source,
  },
  {
    requiredKeys: [
      'ref',
      'status',
      'content',
      'timeline',
      'actionItems',
      'reviews',
      'createdAt',
      'publishedAt',
    ],
  },
);
