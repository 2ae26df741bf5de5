/** What a column of a table of action items holds, by its heading in lower case. */
export const COLUMNS: readonly (readonly [string, RegExp])[] = [
  [
    'title',
    /^(?:action(?: items?)?|items?|tasks?|title|what|description|follow-?up|to-?do)$/,
  ],
  ['owner', /^(?:owners?|assignees?|who|responsible|dri|assigned to)$/],
  ['due', /^(?:due(?: date)?|deadline|by when|when|target(?: date)?)$/],
  ['priority', /^(?:priority|prio)$/],
  ['type', /^(?:type|kind|category)$/],
  ['status', /^(?:status|state|done)$/],
];
