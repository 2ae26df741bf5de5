import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { screen, waitFor } from '@testing-library/react';
import { FakeAlertApi } from '../../fixtures';
import { incidentRouteRef, newIncidentRouteRef } from '../../routes';
import { AlertIncident } from './AlertIncident';

const incident = {
  id: '0b6f1d3e-6c1c-4a57-9d0c-0d5b8f6f3a01',
  ref: 'INC-2026-014',
  title: 'Customers cannot pay',
  summary: '',
  status: 'active',
  severity: 2,
  visibility: 'internal',
  viewers: [],
  entityRefs: [],
  sloRefs: [],
  alerts: [],
  runs: [],
  roles: [],
  milestones: {},
  external: null,
  openedBy: 'user:default/guest',
  createdAt: '2026-11-19T10:00:00.000Z',
  updatedAt: '2026-11-19T10:00:00.000Z',
  version: 1,
};

async function show(answer: { items: object[]; allowedActions: string[] }) {
  const asked: string[] = [];
  const fetch = async (url: unknown) => {
    asked.push(String(url));
    const { length: totalItems } = answer.items;
    return Response.json({ ...answer, totalItems, counts: {} });
  };
  const client = new PostmortemsClient({ fetchApi: { fetch } });
  const alert = await new FakeAlertApi().getAlert('occ-firing');
  await renderInTestApp(
    <TestApiProvider apis={[[postmortemsApiRef, client]]}>
      <AlertIncident alert={alert} />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/incidents/new': newIncidentRouteRef,
        '/incidents/:id': incidentRouteRef,
      },
    },
  );
  await waitFor(() => expect(asked).toHaveLength(1));
  return asked;
}

it('leads to the incident that the alert belongs to', async () => {
  const asked = await show({ items: [incident], allowedActions: ['open'] });
  expect(asked).toEqual([
    'plugin://postmortems/incidents?occurrence=occ-firing&limit=1',
  ]);
  expect(
    await screen.findByRole('link', { name: 'Incident INC-2026-014 →' }),
  ).toHaveAttribute('href', '/incidents/INC-2026-014');
});

it('leads whoever may to declaring one', async () => {
  await show({ items: [], allowedActions: ['open'] });
  expect(
    await screen.findByRole('link', { name: 'Declare incident →' }),
  ).toHaveAttribute(
    'href',
    expect.stringMatching(
      /^\/incidents\/new\?alert=occ-firing&entity=component/,
    ),
  );
});
