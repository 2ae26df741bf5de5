import { markFilled } from './markFilled';

const marks: Record<string, string> = { text: '', filled: '+', missing: '?' };
const marked = (text: string, filled: string, missing: string[] = []) =>
  markFilled({ text, filled, missing })
    .map(piece => `${marks[piece.kind]}[${piece.text}]`)
    .join('');

it.each([
  {
    name: 'one that is filled in',
    text: 'kubectl -n <namespace> get pods',
    filled: 'kubectl -n shop get pods',
    missing: [],
    shown: '[kubectl -n ]+[shop][ get pods]',
  },
  {
    name: 'one that is missing',
    text: 'echo ${POD}',
    filled: 'echo ${POD}',
    missing: ['${POD}'],
    shown: '[echo ]?[${POD}]',
  },
  {
    name: 'one of each, at the ends',
    text: '{{ $labels.pod }} and <node>',
    filled: 'web-1 and <node>',
    missing: ['<node>'],
    shown: '+[web-1][ and ]?[<node>]',
  },
  {
    name: 'a variable of the shell itself',
    text: 'echo $HOME',
    filled: 'echo $HOME',
    missing: [],
    shown: '[echo ][$HOME]',
  },
  {
    name: 'a value that holds what comes after it',
    text: 'a <x>.b',
    filled: 'a 1.b.b',
    missing: [],
    shown: '[a ]+[1.b][.b]',
  },
  {
    name: 'a command that is another one altogether',
    text: 'a <x> b',
    filled: 'c',
    missing: [],
    shown: '[c]',
  },
])('marks $name', ({ text, filled, missing, shown }) => {
  expect(marked(text, filled, missing)).toBe(shown);
  const pieces = markFilled({ text, filled, missing });
  expect(pieces.map(piece => piece.text).join('')).toBe(filled);
});
