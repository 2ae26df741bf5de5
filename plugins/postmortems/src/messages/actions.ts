export const actions = {
  title: 'Action items',
  loading: 'Loading action items',
} as const;
