export const factors = {
  none: 'Nobody wrote a contributing factor yet.',
  number: 'Factor {{number}}',
  add: 'Add a factor',
  kindLabel: 'Kind',
  kind: {
    code: 'Code',
    config: 'Configuration',
    capacity: 'Capacity',
    dependency: 'Dependency',
    process: 'Process',
    human_interface: 'Human interface',
    monitoring: 'Monitoring',
    data: 'Data',
    security: 'Security',
    external: 'External',
    unknown: 'Unknown',
  },
  causedBy: 'Caused by',
  becauseOf: 'caused by {{numbers}}',
  accepted: 'accepted: {{reason}}',
  acceptedLabel: 'Accepted, because',
  acceptedHint: 'Why it is left without an action item.',
  cycle:
    'Not taken: these would cause each other in a circle: {{path}}. Choose another cause, or take one of these away.',
  methodLabel: 'Method',
  method: {
    five_whys: 'Five whys',
    factors: 'Contributing factors',
    causal_tree: 'Causal tree',
    narrative: 'Narrative',
  },
  takeLongest: 'Take the longest path as the five whys',
  narrative: 'Narrative',
  fiveWhys: 'Five whys',
  because: 'because:',
  drawing: 'Graph of the factors',
  drawingText_one: 'One factor. The list above says the same in words.',
  drawingText_other:
    '{{count}} factors, {{edges}} causes between them. The list above says the same in words.',
} as const;

export const lessons = {
  none: 'Nobody wrote a lesson yet.',
  wentWell: 'What went well',
  wentWrong: 'What went wrong',
  gotLucky: 'Where we were lucky',
  surprised: 'What surprised us',
  numbered: '{{kind}}, {{number}}',
  add: 'Add one',
  addTo: 'Add to: {{kind}}',
} as const;

/** From a finding to what comes of it. */
export const findingActions = {
  none: 'No action item yet.',
  add: 'Add an action item',
  addFor: 'Add an action item for: {{name}}',
} as const;
