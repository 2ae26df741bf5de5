import { ReactElement } from 'react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  ResolveQuery,
  ResolveResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { AlertRunbook } from './AlertRunbook';

const of = {
  entity: 'component:default/checkout',
  alert: 'CheckoutSuccessBurnPage',
  slo: 'checkout-success',
  occurrence: 'occ-1',
};

const none: ResolveResponse = {
  alert: of.alert,
  entityRef: of.entity,
  match: null,
  tried: [{ rule: 'alerts', outcome: 'No front matter names it.' }],
};

const found: ResolveResponse = {
  ...none,
  match: {
    rule: 'alerts',
    scope: 'own',
    because: 'Its front matter names the alert.',
    runbook: {
      ref: 'component:default/checkout/runbooks/failures',
      title: 'Checkouts fail',
      docsRef: 'component:default/checkout',
      page: 'runbooks/failures/',
      owner: null,
      entityRefs: [],
      systems: [],
      criticality: 'critical',
      status: 'active',
      flags: ['overdue'],
      findings: { errors: 0, warnings: 0, infos: 0 },
      review: {
        state: 'overdue',
        reviewedOn: '2026-01-01',
        by: null,
        basis: 'frontMatter',
        dueOn: '2026-07-01',
        interval: '6 months',
      },
      exercisedOn: null,
      alerts: [],
      slos: [],
      source: { file: 'docs/runbooks/failures.md', hash: 'abc' },
      built: { status: 'built', builtAt: null },
    },
    section: {
      level: 2,
      heading: 'Diagnosis',
      anchor: 'diagnosis',
      kind: 'diagnosis',
      line: 9,
      isBuilt: true,
      text: 'Look at the **errors**.\n\n![x](https://evil.example/p.png)\n\n[go](javascript:alert(1))',
    },
    href: '/catalog/default/component/checkout/runbooks/runbooks/failures/?alert=CheckoutSuccessBurnPage#diagnosis',
    readerHref: '/docs/default/component/checkout/runbooks/failures/#diagnosis',
  },
};

async function show(answer: () => Promise<ResolveResponse>) {
  const asked: ResolveQuery[] = [];
  const runbooks = {
    resolve: async (query: ResolveQuery) => {
      asked.push(query);
      return answer();
    },
  };
  const element: ReactElement = <AlertRunbook of={of} />;
  await renderInTestApp(
    <TestApiProvider apis={[[runbooksApiRef, runbooks]]}>
      {element}
    </TestApiProvider>,
  );
  return asked;
}

it('shows the section that stands for the alert, why that page, and what to mind', async () => {
  const asked = await show(async () => found);
  const link = await screen.findByRole('link', {
    name: 'Checkouts fail: Diagnosis',
  });
  expect(link).toHaveAttribute('href', found.match?.href);
  expect(screen.getByText('Its front matter names the alert.')).toBeVisible();
  expect(screen.getByText(/Its review is overdue/)).toBeVisible();
  expect(screen.getByText('errors')).toBeVisible();
  const { occurrence, ...query } = of;
  expect(asked).toEqual([query]);
});

it('loads nothing that the page names, and follows no script', async () => {
  await show(async () => found);
  await screen.findByText('errors');
  for (const image of document.querySelectorAll('img')) {
    expect(image.getAttribute('src') ?? '').toBe('');
  }
  const scripts = [...document.querySelectorAll('a')].filter(link =>
    /^javascript/i.test(link.getAttribute('href') ?? ''),
  );
  expect(scripts).toEqual([]);
});

it('says what was looked for where there is none, and how to begin one', async () => {
  await show(async () => ({
    ...none,
    externalUrl: 'https://wiki.example/checkout',
  }));
  expect(await screen.findByText(/No runbook stands for/)).toBeVisible();
  expect(screen.getByText('No front matter names it.')).toBeInTheDocument();
  expect(
    screen.getByText('nines runbooks new CheckoutSuccessBurnPage'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: /kept elsewhere/ })).toHaveAttribute(
    'href',
    'https://wiki.example/checkout',
  );
});

it('says so when runbooks cannot be asked', async () => {
  await show(async () => {
    throw new Error('down');
  });
  expect(await screen.findByText(/cannot be asked now/)).toBeVisible();
});

it('is not there in a portal without the plugin', async () => {
  await renderInTestApp(
    <>
      <AlertRunbook of={of} />
      <p>after</p>
    </>,
  );
  expect(screen.getByText('after')).toBeVisible();
  expect(screen.queryByText('What to do')).toBeNull();
});
