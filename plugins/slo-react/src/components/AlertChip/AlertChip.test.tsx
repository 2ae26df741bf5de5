import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AlertChip } from './AlertChip';
import { ShownAlert } from './alertTone';

const muted = {
  by: 'silence' as const,
  id: 'silence-1',
  message: 'Silenced by jane.doe: load test',
};

const alerts: { alert: ShownAlert; name: string }[] = [
  {
    alert: { severity: 'page', status: 'firing', suppression: null },
    name: 'Page firing',
  },
  {
    alert: { severity: 'ticket', status: 'firing', suppression: null },
    name: 'Ticket firing',
  },
  {
    alert: { severity: 'page', status: 'firing', suppression: muted },
    name: 'Page muted',
  },
  {
    alert: { severity: 'page', status: 'acknowledged', suppression: muted },
    name: 'Page acknowledged',
  },
  {
    alert: { severity: 'page', status: 'resolved', suppression: null },
    name: 'Page ended',
  },
];

it('gives each alert words and a shape of its own', async () => {
  await renderInTestApp(
    <>
      {alerts.map(({ alert, name }) => (
        <AlertChip key={name} alert={alert} />
      ))}
    </>,
  );
  const shapes = alerts.map(
    ({ name }) => screen.getByText(name).querySelector('svg')?.innerHTML,
  );
  expect(new Set(shapes).size).toBe(alerts.length);
});

it('says on hover what the status means, and why nobody is told', async () => {
  await renderInTestApp(
    <AlertChip
      alert={{ severity: 'page', status: 'firing', suppression: muted }}
    />,
  );
  await userEvent.hover(screen.getByText('Page muted'));
  expect(await screen.findByRole('tooltip')).toHaveTextContent(muted.message);
});

it('is a shape where there is no room, and still has its words', async () => {
  await renderInTestApp(
    <AlertChip
      alert={{ severity: 'page', status: 'firing', suppression: muted }}
      isBrief
    />,
  );
  await userEvent.hover(screen.getByText('Page muted'));
  expect(await screen.findByRole('tooltip')).toHaveTextContent(
    `Page muted: ${muted.message}`,
  );
});
