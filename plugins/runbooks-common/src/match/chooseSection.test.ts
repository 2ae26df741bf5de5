import { parseRunbook } from '../document';
import { chooseSection } from './chooseSection';

const page = (...lines: string[]) => {
  const { sections, anchors } = parseRunbook(lines.join('\n'));
  return { sections, anchors };
};
const four = page(
  ...['# KubeJobFailed', '## Meaning', 'x', '## Diagnosis', 'y'],
  ...['## Fix it, now!', 'z', '## KubeJobSlow', 'slow'],
  ...['##### Alert Name: "KubeJobGone"', 'gone'],
);

it.each([
  ['as MkDocs names it', 'fix-it-now', { anchor: 'fix-it-now' }],
  ['without regard to case', 'Fix-It-Now', { anchor: 'fix-it-now' }],
  ['that is missing', 'nowhere', { anchor: 'diagnosis', missing: 'nowhere' }],
])('finds a section %s', (_, anchor, expected) => {
  const { section, ...chosen } = chooseSection(four.sections, {
    ...{ alert: 'KubeJobFailed', anchor, ...four },
  });
  expect(chosen).toEqual(expected);
  expect(section?.anchor).toBe(expected.anchor);
});

it('finds a section as GitHub names it', () => {
  const { sections } = page('## Größe & Zahl', 'x');
  const alert = 'X';
  expect(
    chooseSection(sections, { alert, anchor: 'größe--zahl' }),
  ).toMatchObject({ section: { heading: 'Größe & Zahl' } });
});

it.each([
  ['KubeJobSlow', 'kubejobslow'],
  ['kubejobgone', 'alert-name-kubejobgone'],
  ['KubeJob', 'diagnosis'], // no part of a longer name
  ['KubeJobFailed', 'diagnosis'], // the title is all of the page
])('begins at the section of %s: %s', (alert, anchor) => {
  expect(chooseSection(four.sections, { alert }).anchor).toBe(anchor);
});

it('begins at the top where there is no diagnosis', () => {
  expect(
    chooseSection(page('# A', '## Notes').sections, { alert: 'X' }),
  ).toEqual({});
});

it('takes headings of level 1 for sections where there are several', () => {
  const { sections } = page('# KubeA', 'a', '# KubeB', 'b');
  expect(chooseSection(sections, { alert: 'KubeB' }).anchor).toBe('kubeb');
});

it('jumps to an anchor that is no heading', () => {
  const { sections, anchors } = page('## A', '<a id="here"></a>');
  const options = { alert: 'X', anchor: 'here', anchors };
  expect(chooseSection(sections, options)).toEqual({ anchor: 'here' });
});
