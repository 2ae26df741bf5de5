import { waitFor } from '@testing-library/react';
import { openSloPages } from '../../__testUtils__/openSloPages';

it.each([
  ['/', /^SLOs \| /],
  ['/alerts', /^Alerts \| /],
  ['/alerts/occ-firing', /^CheckoutSuccessBurnPage \| /],
  ['/silences', /^Silences \| /],
  ['/deliveries', /^Deliveries \| /],
])('names %s in the tab of the browser', async (path, title) => {
  await openSloPages(path);
  await waitFor(() => expect(document.title).toMatch(title));
});
