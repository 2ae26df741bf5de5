import { fillTemplate, leftOpen } from './fillTemplate';

it.each([
  {
    name: 'fills in what is known, as often as it is named',
    text: '<title>: <status>. <title>!',
    values: { title: 'Declined', status: 'Active' },
    filled: 'Declined: Active. Declined!',
    open: [],
  },
  {
    name: 'leaves what is not known for a person to see',
    text: 'Next at <next>; <next>, says <lead>.',
    values: { lead: undefined },
    filled: 'Next at <next>; <next>, says <lead>.',
    open: ['<next>', '<lead>'],
  },
  {
    name: 'takes no other markup for a placeholder',
    text: '<b>bold</b> a < b <Title>',
    values: { b: 'x' },
    filled: 'xbold</b> a < b <Title>',
    open: [],
  },
  {
    name: 'never fills in what a value says',
    text: '<title>',
    values: { title: '<status>', status: 'Active' },
    filled: '<status>',
    open: ['<status>'],
  },
])('$name', ({ text, values, filled, open }) => {
  expect(fillTemplate(text, values)).toBe(filled);
  expect(leftOpen(filled)).toEqual(open);
});
