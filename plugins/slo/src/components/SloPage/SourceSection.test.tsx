import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import { aSloObjective } from '@nines/backstage-plugin-slo-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSloApi } from '../../fixtures';
import { SourceSection } from './SourceSection';

async function show(slo: string, definition: object = {}) {
  const slos = new FakeSloApi();
  const objective = aSloObjective({ slo });
  await renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, slos]]}>
      <SourceSection
        objective={{
          ...objective,
          definition: { ...objective.definition, ...definition },
        }}
      />
    </TestApiProvider>,
  );
  return slos;
}

it('asks for the document only when it is opened, and shows it as text with the numbers of its lines', async () => {
  const slos = await show('refunds');
  expect(slos.asked).toEqual([]);
  await userEvent.click(screen.getByText('Show the document'));
  const source = await screen.findByRole('region', {
    name: 'The document, with the numbers of its lines',
  });
  const [numbers, text] = source.querySelectorAll('pre');
  expect(numbers).toHaveTextContent('98 99 100 101');
  expect(text.textContent).toMatch(
    /^apiVersion: .*\nkind: SLO\n.*refunds.* <b>not bold<\/b>\n/,
  );
  expect(screen.getByText(/The rest is too long/)).toBeVisible();
  const losses = screen.getByRole('region', { name: /the import/ });
  expect(losses).toHaveTextContent(/Dropped spec\.alertPolicies/);
  expect(losses).toHaveTextContent(/Assumed spec\.timeWindow: It is 30d/);
  expect(slos.asked).toHaveLength(1);
});

it('says why there is no document to show', async () => {
  await show('uptime');
  await userEvent.click(screen.getByText('Show the document'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /is an earlier one/,
  );
});

it.each([
  ['a link where the location has one', 'https://git.example/slo.yaml', 1],
  ['the path where it has none', undefined, 0],
])('names the file: %s', async (_name, url, links) => {
  await show('refunds', { url, file: 'slo/slo.yaml', line: 3 });
  expect(screen.getByText('slo/slo.yaml:3', { exact: false })).toBeVisible();
  expect(screen.queryAllByRole('link')).toHaveLength(links);
});
