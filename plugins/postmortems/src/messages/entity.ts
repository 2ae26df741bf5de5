export const entity = {
  loading: 'Loading incidents, action items and postmortems',
} as const;
