import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { POSTMORTEM_RULES } from '@nines/backstage-plugin-postmortems-common';
import { useFolder } from './__testUtils__/useFolder';

const { nines, write } = useFolder();

const report = `# Checkout down

- **First detected**: 2026-08-07 15:51
- **Repaired**: 2026-08-07 16:29
- **Time to repair**: 2h
`;

it('has every rule in its README, at its level', () => {
  const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
  for (const { id, level, finds } of POSTMORTEM_RULES) {
    expect(readme).toContain(`| \`${id}\` | ${level} | ${finds} |`);
  }
});

it('says what would be imported, stated beside computed', async () => {
  write({ 'a.md': report, 'PM1 - Checkout': report, 'README.md': '' });
  const { status, stdout } = await nines('postmortems', 'import', '.');
  expect(status).toBe(0);
  expect(stdout).toContain('38 min, which disagrees with what is stated');
  expect(stdout).toContain('2 files read. Nothing was written.');
});

it('refuses what no page can show, and reads the rest', async () => {
  write({ 'a.md': '>'.repeat(5_000), 'b.md': report });
  const { status, stdout } = await nines('postmortems', 'import', '.');
  expect(status).toBe(1);
  expect(stdout).toContain('nested deeper than 20');
  expect(stdout).toContain('Checkout down');
});

it('lints, and exits with 1 for errors alone', async () => {
  write({ 'a.md': report });
  const good = await nines(
    ...['postmortems', 'lint', 'a.md', '--format', 'json'],
  );
  expect(good.status).toBe(0);
  const rules = JSON.parse(good.stdout).problems.map(
    ({ rule }: { rule: string }) => rule,
  );
  expect(rules).toEqual(
    expect.arrayContaining(['durations.disagree', 'actions.none']),
  );
  write({ 'b.md': `---\na: [\n---\n${report}` });
  expect((await nines('postmortems', 'lint', 'b.md')).status).toBe(1);
});

it.each([
  [['postmortems']],
  [['postmortems', 'import']],
  [['postmortems', 'import', 'nowhere']],
  [['postmortems', 'import', '.', '--zone', 'Mars/Olympus']],
  [['postmortems', 'import', '.', '--to', 'https://a.example']],
  [['postmortems', 'export', 'x']],
  [['postmortems', 'lint', '.', '--format', 'yaml']],
])('answers 2 to %j', async args => {
  expect((await nines(...args)).status).toBe(2);
});
