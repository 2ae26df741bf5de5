import fc from 'fast-check';
import { parseRunbook } from './parseRunbook';

const piece = fc.constantFrom(
  ...['# ', '## ', '---\n', '+++\n', '```', '~~~', '> ', '- ', '\n', '\n\n'],
  ...[
    '===\n',
    'a',
    'b ',
    ' {#c}',
    '<!--',
    '-->',
    '<a id=d>',
    '[x](#a)',
    '\r\n',
  ],
  ...['title: x\n', 'alerts: [', ']', '<%= y %>', '{{< ref "z.md" >}}', '\t'],
);
const page = fc.array(piece, { maxLength: 60 }).map(parts => parts.join(''));

it('gives each line of a page to one section, and each section its line', () => {
  fc.assert(
    fc.property(page, text => {
      const { sections, body, bodyLine } = parseRunbook(text);
      const lines = body.replace(/\n$/, '').split('\n');
      const named = sections.filter(({ anchor }) => anchor !== '');
      for (const [index, { line, endLine }] of named.entries()) {
        const next = named.at(index + 1)?.line ?? bodyLine + lines.length;
        expect(endLine).toBe(next - 1);
        expect(line).toBeLessThanOrEqual(endLine);
      }
    }),
  );
});

it('names no two headings alike, and knows them all', () => {
  fc.assert(
    fc.property(page, text => {
      const { sections, anchors } = parseRunbook(text.replace(/ \{#c\}/g, ''));
      const own = sections.flatMap(({ anchor }) => anchor || []);
      expect(new Set(own).size).toBe(own.length);
      expect(anchors).toEqual(expect.arrayContaining(own));
    }),
  );
});

it('throws at nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(parseRunbook(`---\n${text}\n---\n${text}`).body).toBeDefined();
    }),
  );
});
