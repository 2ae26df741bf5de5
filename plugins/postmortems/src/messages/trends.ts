export const trends = {
  title: 'Trends',
  loading: 'Loading trends',
} as const;
