export const incidents = {
  title: 'Incidents',
  loading: 'Loading incidents',
} as const;
