export const imports = {
  title: 'Import',
  loading: 'Loading the import',
} as const;
