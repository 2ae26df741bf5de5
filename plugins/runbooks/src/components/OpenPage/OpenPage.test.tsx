import { screen, waitFor } from '@testing-library/react';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import { OpenPage } from './OpenPage';

const open = (search: string) =>
  openRunbooks(<OpenPage />, { path: `/runbooks/open?${search}` });

const ENTITY = 'entity=component:default/checkout';
const script = 'javascript';

it('goes on to page and section, and takes the alert along', async () => {
  const { address, runbooks } = await open(
    `${ENTITY}&alert=CheckoutSuccessBurnPage&slo=checkout-success&occurrence=occ-1`,
  );
  await waitFor(() =>
    expect(address()).toBe(
      '/catalog/default/component/checkout/runbooks/runbooks/checkout-success/?alert=CheckoutSuccessBurnPage&slo=checkout-success&occurrence=occ-1#diagnosis',
    ),
  );
  expect(runbooks.asked).toEqual([
    'resolve {"entity":"component:default/checkout","alert":"CheckoutSuccessBurnPage","slo":"checkout-success"}',
  ]);
});

it('says what each rule tried, and how to write one, where nothing matches', async () => {
  await open(`${ENTITY}&alert=NobodyHome`);
  expect(
    await screen.findByRole('heading', { name: 'No runbook for NobodyHome' }),
  ).toBeVisible();
  const tried = screen.getAllByRole('listitem');
  expect(tried.map(({ textContent }) => textContent)).toEqual([
    'by the address that the alert gives: Nothing by runbookUrl',
    'by the alerts that its front matter names: Nothing by alerts',
    'by its file name: Nothing by fileName',
    'by an earlier name of the alert: Nothing by supersedes',
    'by the SLO behind the alert: Nothing by slos',
  ]);
  expect(screen.getByText('nines runbooks new NobodyHome')).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'Runbooks of checkout' }),
  ).toHaveAttribute('href', '/catalog/default/component/checkout/runbooks');
});

it('gives a command that a shell takes as it stands, whatever an alert is called', async () => {
  await open(`${ENTITY}&alert=${encodeURIComponent("Nobody's; rm -rf /")}`);
  expect(
    await screen.findByText(`nines runbooks new 'Nobody'\\''s; rm -rf /'`),
  ).toBeVisible();
});

it('offers the address outside the portal that the alert gives', async () => {
  await open(`${ENTITY}&alert=NobodyHome&runbook=https://wiki.example.com/x`);
  expect(
    await screen.findByRole('link', { name: /^https:\/\/wiki/ }),
  ).toHaveAttribute('href', 'https://wiki.example.com/x');
});

it.each([`${script}:alert(1)`, '//evil.example/x'])(
  'shows %s as text, and nothing to click',
  async given => {
    await open(
      `${ENTITY}&alert=NobodyHome&runbook=${encodeURIComponent(given)}`,
    );
    expect(await screen.findByText(given)).toBeVisible();
    expect(screen.queryByRole('link', { name: given })).toBeNull();
  },
);

it('says what a link lacks', async () => {
  const { runbooks } = await open('alert=NobodyHome');
  expect(await screen.findByText('This link names no alert')).toBeVisible();
  expect(runbooks.asked).toEqual([]);
});
