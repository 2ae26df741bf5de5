import { parseRunbook } from './parseRunbook';
import { isOwnName, kindsOf, plainHeading } from './sectionKinds';

it.each([
  ['Symptoms', 'symptoms'],
  ['SYMPTOM:', 'symptoms'],
  ['What this means', 'symptoms'],
  ['1. Meaning', 'symptoms'],
  ['2) Diagnosis', 'diagnosis'],
  ['1.2.3 Diagnosis', 'diagnosis'],
  ['Step 3: Triage', 'diagnosis'],
  ['🔍 Possible Checks', 'diagnosis'],
  ['3️⃣ Fix', 'resolution'],
  ['🛠️  Potential resolution steps :', 'resolution'],
  ['Long-term fix', 'prevention'],
  ['Follow up', 'prevention'],
  ['Diagnosis & Mitigation', 'diagnosis+resolution'],
  ['Symptoms / Impact', 'symptoms'],
  ['Symptoms, Diagnosis and Fix', 'symptoms+diagnosis+resolution'],
  ['Recovery and recovery', 'resolution'],
  ['Diagnosis and more', ''],
  ['Fixing', ''],
  ['Impact', ''],
  ['and', ''],
  ['', ''],
  ['404 errors', ''],
  ['Checks'.repeat(10_000), ''],
])('%j announces %j', (heading, kinds) => {
  expect(kindsOf(heading).join('+')).toBe(kinds);
});

it('tells a name of its own from an alias', () => {
  expect(isOwnName('2. Symptoms:', 'symptoms')).toBe(true);
  expect(isOwnName('Meaning', 'symptoms')).toBe(false);
  expect(plainHeading('  2.  Symptoms : ')).toBe('symptoms');
});

it.each([
  [
    'with other symptoms',
    '# A\n## Meaning\n## Impact\n',
    [null, 'symptoms', 'symptoms'],
  ],
  ['alone', '# A\n## Impact\n## Fix\n', [null, null, 'resolution']],
])('counts impact %s', (_, text, kinds) => {
  expect(parseRunbook(text).sections.map(({ kind }) => kind)).toEqual(kinds);
});

it('takes the only heading of level 1 for the title, whatever it says', () => {
  const one = parseRunbook('# Troubleshooting\n\n## Fix\n');
  expect(one.sections.map(({ kind }) => kind)).toEqual([null, 'resolution']);
  const many = parseRunbook('# Symptoms\n\n# Resolution\n');
  expect(many.sections.map(({ kind }) => kind)).toEqual([
    'symptoms',
    'resolution',
  ]);
});
