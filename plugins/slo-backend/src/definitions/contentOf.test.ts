import { contentOf } from './contentOf';

const location = (
  files: { file: string; isNamed?: true }[],
  skipped: string[] = [],
) => ({
  location: 'dir:./slo',
  status: 'ok' as const,
  content: {
    files: files.map(each => ({ text: 'x', ...each })),
    skipped: skipped.map(file => ({ file, message: 'is binary' })),
  },
});

it('counts a file once where locations overlap, and as named where one names it', () => {
  const { files, skipped } = contentOf([
    location([{ file: 'slo/a.yaml' }, { file: 'slo/b.yaml' }], ['slo/c.yaml']),
    location([{ file: './slo/a.yaml', isNamed: true }], ['slo/c.yaml']),
    location([{ file: 'https://host/a.yaml' }]),
    location([{ file: 'https://HOST/a.yaml' }]),
  ]);
  expect(files).toEqual([
    { file: 'slo/a.yaml', text: 'x', isNamed: true },
    { file: 'slo/b.yaml', text: 'x' },
    { file: 'https://host/a.yaml', text: 'x' },
  ]);
  expect(skipped).toEqual([{ file: 'slo/c.yaml', message: 'is binary' }]);
});
