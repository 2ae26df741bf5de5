import {
  labelPredicate,
  readAlertSelector,
} from '@nines/backstage-plugin-slo-common';
import { LabelIndex } from './LabelIndex';

const all = Array.from({ length: 100 }, (_, i) => ({
  id: i,
  labels: { service: `s${i % 50}`, pod: `p${i}`, region: 'eu', odd: 'a|b' },
}));

const anyOf = (...selectors: readonly string[]) =>
  selectors.flatMap(text => {
    const entity = { kind: 'component', namespace: 'default', name: 'x' };
    const read = readAlertSelector(entity, {
      'nines.dev/alert-selector': text,
    });
    if (!read?.ok) throw new Error(read?.error);
    return read.value.anyOf;
  });

it.each<[string, string[], number, number]>([
  ['by a value', ['service="s3"'], 2, 2],
  ['by the rarest value', ['region="eu", pod="p7"'], 1, 1],
  ['in their order', ['pod="p9"', 'pod="p2"'], 2, 2],
  ['once', ['pod="p1"', 'service="s1"'], 2, 3],
  ['nothing of a value that is not there', ['service="x"'], 0, 0],
  ['nothing of a label that is not there', ['zone="x"', 'zone=~"x.*"'], 0, 0],
  ['nothing by no alternative', [], 0, 0],
  ['what lacks a label', ['pod="p4", zone=""'], 1, 1],
  ['by how a value begins', ['pod=~"p9.*"'], 11, 11],
  ['by several beginnings', ['pod=~"p1|p2|p1"'], 2, 22],
  ['what a pattern excludes', ['pod!~"p.+", region="eu"'], 0, 100],
  ['by a pattern that begins with anything', ['pod=~".*7"'], 10, 100],
  ['by an escaped character', ['odd=~"a\\\\|b"'], 100, 100],
  ['by a pattern that takes nothing too', ['zone=~"x|", pod="p5"'], 1, 1],
])('finds %s', (_, selectors, count, looked) => {
  const index = new LabelIndex(all);
  const selector = { anyOf: anyOf(...selectors) };
  const isMeant = labelPredicate(selector);
  const expected = all.filter(({ labels }) => isMeant(labels));
  expect(index.select(selector)).toEqual(expected);
  expect([expected.length, index.looked]).toEqual([count, looked]);
});
