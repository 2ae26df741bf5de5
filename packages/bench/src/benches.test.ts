import { benchAlerts } from './alerts';
import { benchApi } from './api';
import { benchDelivery } from './delivery';
import { benchPostmortems } from './postmortems';
import { benchRunbooks } from './runbooks';
import { benchStore } from './store';
import { benchTick } from './tick';

describe('the quick form of', () => {
  it.each([
    { name: 'store', bench: benchStore, figure: 'nine windows' },
    { name: 'tick', bench: benchTick, figure: 'whole tick without sources' },
    { name: 'api', bench: benchApi, figure: 'entity card' },
    { name: 'delivery', bench: benchDelivery, figure: 'pages that all wait' },
    {
      name: 'runbooks',
      bench: benchRunbooks,
      figure: 'look-up by front matter',
    },
    {
      name: 'postmortems',
      bench: benchPostmortems,
      figure: 'action items, first page',
    },
    { name: 'alerts', bench: benchAlerts, figure: 'Nines: to reset' },
  ])(
    '$name prints its figures',
    async ({ name, bench, figure }) => {
      const lines: string[] = [];
      const write = jest
        .spyOn(process.stdout, 'write')
        .mockImplementation(chunk => lines.push(String(chunk)) > 0);
      await bench(['--quick']).finally(() => write.mockRestore());
      const figures = lines.map(line => JSON.parse(line));
      expect(figures.map(each => each.bench)).toEqual(lines.map(() => name));
      expect(lines.join('')).toContain(figure);
    },
    120_000,
  );
});
