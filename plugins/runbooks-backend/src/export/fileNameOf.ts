const MOST = 80;

/** Name of a file on any disk: letters, digits and `-`, with the day. */
export function fileNameOf(options: {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly format: 'html' | 'markdown';
}): string {
  const { title, madeAt, format } = options;
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  const end = format === 'html' ? 'html' : 'md';
  return `${slug || 'runbook'}-${madeAt.slice(0, 10)}.${end}`;
}
