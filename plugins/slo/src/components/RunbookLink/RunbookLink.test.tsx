import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { safeUrl } from '@nines/backstage-plugin-slo-react';
import { RunbookLink } from './RunbookLink';

const script = 'javascript';

it.each([
  'https://runbooks.example.com/checkout#latency',
  'http://wiki/page?id=7',
  '/docs/default/component/checkout/runbooks/#latency',
  'mailto:oncall@example.com',
])('follows %s', url => {
  expect(safeUrl(url)).toBe(url);
});

it.each([
  { name: 'a script', url: `${script}:alert(1)` },
  { name: 'a script in disguise', url: 'JaVa\tScRiPt:alert(1)' },
  { name: 'a script behind a space', url: ` ${script}:alert(1)` },
  { name: 'data', url: 'data:text/html,<script>alert(1)</script>' },
  { name: 'another host without its scheme', url: '//evil.example/x' },
  { name: 'another host by backslashes', url: '/\\evil.example' },
  { name: 'words', url: 'ask Jane' },
  { name: 'nothing', url: '' },
])('shows $name as text, and nothing to click', async ({ url }) => {
  await renderInTestApp(<RunbookLink url={url} />);
  expect(screen.getByText(/^Runbook/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
