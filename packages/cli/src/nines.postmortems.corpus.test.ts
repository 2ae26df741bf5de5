import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runMain } from './__testUtils__/runMain';

const CORPUS = resolve(
  __dirname,
  '../../../../shared/corpora/runbooks-postmortems',
);

type Figures = Record<string, unknown> & { oddTimes: string[] };

/** Rows of a table of the expected values, by the file that each begins with. */
function tableAfter(text: string, head: string): string[][] {
  const [, after = ''] = text.split(`| ${head}`);
  const lines = after.split('\n').slice(2);
  const end = lines.findIndex(line => !line.startsWith('|'));
  return lines.slice(0, end).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
}

async function figuresIn(folder: string): Promise<Map<string, Figures>> {
  const { status, stdout } = await runMain(
    ...['postmortems', 'import', resolve(CORPUS, 'postmortems', folder)],
    ...['--dry-run', '--format', 'json'],
  );
  expect(status).toBe(0);
  const { postmortems } = JSON.parse(stdout);
  return new Map(
    postmortems.map(({ file, figures }: { file: string; figures: Figures }) => [
      file.replace(/^.*\//, ''),
      figures,
    ]),
  );
}

// what EXPECTED.md says of the corpora, section 4
(existsSync(CORPUS) ? describe : describe.skip)('the corpora', () => {
  const expected = () => readFileSync(resolve(CORPUS, 'EXPECTED.md'), 'utf8');
  const shown = (value: unknown) => (value === null ? '' : String(value));

  it('have the milestones and durations that are expected, cell by cell', async () => {
    const figures = await figuresIn('moj-cloud-platform-incidents');
    const rows = tableAfter(expected(), 'file | first detected');
    const read = rows.map(([file]) => {
      const each = figures.get(file);
      const cells = ['firstDetected', 'declared', 'repaired', 'resolved'];
      const durations = ['statedTimeToRepair', 'computedMinutes'];
      return [
        file,
        ...[...cells, ...durations].map(name => shown(each?.[name])),
      ];
    });
    expect(rows).toHaveLength(24);
    expect(read).toEqual(rows);
  });

  it('have order faults where they are expected, and nowhere else', async () => {
    const figures = await figuresIn('moj-cloud-platform-incidents');
    const faulty = [...figures].flatMap(([file, { orderFaults }]) =>
      Array.isArray(orderFaults) && orderFaults.length > 0
        ? [file.slice(0, 10)]
        : [],
    );
    expect(faulty).toEqual([
      '2020-08-07',
      '2021-06-09',
      '2021-07-12',
      '2022-01-22',
      '2023-01-05',
      '2023-07-25',
    ]);
  });

  it('have the timelines, odd times and action items that are expected', async () => {
    const figures = await figuresIn('dfds-postmortems');
    const rows = tableAfter(expected(), 'file | timeline rows');
    const read = rows.map(([file]) => {
      const each = figures.get(file);
      return [
        file,
        shown(each?.timelineRows),
        shown(each?.oddTimes.length),
        shown(each?.statedTimeToDetect),
        shown(each?.statedTimeToResolve),
        shown(each?.actionBullets),
      ];
    });
    const wanted = rows.map(([file, count, odd, ...others]) => [
      file,
      count,
      odd.split(':')[0],
      ...others,
    ]);
    expect(rows).toHaveLength(19);
    expect(read).toEqual(wanted);
    const named = rows.flatMap(([file, , odd]) => {
      const [, ...times] = odd.split(/: |; /);
      return times.length > 0 ? [[file, times]] : [];
    });
    expect(
      named.map(([file]) => [file, figures.get(String(file))?.oddTimes]),
    ).toEqual(named);
  });
});
