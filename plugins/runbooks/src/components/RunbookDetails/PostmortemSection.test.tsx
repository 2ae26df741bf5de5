import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { postmortemRouteRef } from '../../routes';
import { PostmortemSection } from './PostmortemSection';

const mountedRoutes = { '/postmortems/:id': postmortemRouteRef };

it('lists what happened when the runbook was used', async () => {
  const listPostmortems = jest.fn().mockResolvedValue({
    items: [{ id: '1', ref: 'PM-2026-007', title: 'Nobody could pay' }],
    totalItems: 7,
  });
  await renderInTestApp(
    <TestApiProvider apis={[[postmortemsApiRef, { listPostmortems }]]}>
      <PostmortemSection runbookRef="component:default/checkout/runbooks/slow" />
    </TestApiProvider>,
    { mountedRoutes },
  );
  const link = await screen.findByRole('link', { name: /^PM-2026-007/ });
  expect(link).toHaveAttribute('href', '/postmortems/PM-2026-007');
  expect(screen.getByText(/and 2 more/)).toBeVisible();
  expect(listPostmortems).toHaveBeenCalledWith(
    { runbook: 'component:default/checkout/runbooks/slow', limit: 5 },
    expect.anything(),
  );
});

it('is not there without the postmortems plugin', async () => {
  await renderInTestApp(<PostmortemSection runbookRef="a" />, {
    mountedRoutes,
  });
  expect(screen.queryByText('Used in')).not.toBeInTheDocument();
});
