import { aFleetRow } from '@nines/backstage-plugin-slo-common/testUtils';
import { isByOwner } from './isByOwner';

const rowsOf = (owners: readonly (string | null)[]) =>
  owners.map(owner => {
    const row = aFleetRow();
    return { ...row, entity: { ...row.entity, owner } };
  });

it.each<{ owners: (string | null)[]; together: boolean }>([
  { owners: [], together: true },
  { owners: [null, null, 'group:a/a'], together: true },
  { owners: ['group:a/a', 'group:a/a', 'group:a/b', null], together: true },
  { owners: ['group:a/a', 'group:a/b', 'group:a/a'], together: false },
  { owners: [null, 'group:a/a', null], together: false },
])('of $owners: $together', ({ owners, together }) => {
  expect(isByOwner(rowsOf(owners))).toBe(together);
});
