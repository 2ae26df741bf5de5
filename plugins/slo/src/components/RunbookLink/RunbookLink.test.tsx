import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { safeUrl } from '@nines/backstage-plugin-slo-react';
import { runbookRouteRef } from '../../routes';
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
])('shows $name as text, and nothing to click', async ({ url }) => {
  await renderInTestApp(
    <RunbookLink
      of={{ entity: 'component:default/a', alert: 'A', runbook: url }}
    />,
  );
  expect(screen.getByText(/^Runbook/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

it('is not there where the alert gives nothing', async () => {
  const of = { entity: 'component:default/a', alert: 'A' };
  await renderInTestApp(
    <p>
      after <RunbookLink of={of} />
    </p>,
  );
  expect(screen.getByText('after')).toHaveTextContent(/^after$/);
});

it('looks the runbook up where the runbooks plugin is there, whatever the alert gives', async () => {
  const of = {
    entity: 'component:default/checkout',
    alert: 'CheckoutSlow',
    runbook: 'https://runbooks.example.com/slow',
    labels: { pod: 'a-1' },
  };
  await renderInTestApp(<RunbookLink of={of} />, {
    mountedRoutes: { '/runbooks/open': runbookRouteRef },
  });
  expect(screen.getByRole('link')).toHaveAttribute(
    'href',
    '/runbooks/open?entity=component%3Adefault%2Fcheckout&alert=CheckoutSlow&runbook=https%3A%2F%2Frunbooks.example.com%2Fslow&label=pod%3Da-1',
  );
});
