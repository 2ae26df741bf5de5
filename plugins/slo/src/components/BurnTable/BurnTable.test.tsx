import { renderInTestApp } from '@backstage/test-utils';
import { WireBurn } from '@nines/backstage-plugin-slo-common';
import { anEntityObjective } from '@nines/backstage-plugin-slo-common/testUtils';
import { screen } from '@testing-library/react';
import { BurnTable } from './BurnTable';

const burn: WireBurn = {
  severity: 'page',
  budgetShare: 0.05,
  factor: 6,
  longSeconds: 21_600,
  shortSeconds: 1_800,
  longRate: 26,
  shortRate: 0,
  holds: false,
};

it.each<{ name: string; changes: Partial<WireBurn>; says: string }>([
  {
    name: 'both windows above the threshold',
    changes: { shortRate: 9, holds: true },
    says: 'above',
  },
  { name: 'only the long window above it', changes: {}, says: 'eased' },
  { name: 'both below it', changes: { longRate: 0.2 }, says: 'below' },
])('says "$says" for $name', async ({ changes, says }) => {
  await renderInTestApp(
    <BurnTable
      objective={anEntityObjective({ burns: [{ ...burn, ...changes }] })}
    />,
  );
  expect(screen.getByRole('cell', { name: says })).toBeInTheDocument();
});
