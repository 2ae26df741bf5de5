export const postmortems = {
  title: 'Postmortems',
  loading: 'Loading postmortems',
  none: 'No postmortems yet.',
} as const;
