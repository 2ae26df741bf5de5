import { Check } from './LintPage';

/** What the front matter says and cannot be taken. */
export const checkFrontMatter: Check = ({ problems }) =>
  problems.map(({ line, field, message, text }) => ({
    rule: field ? 'front-matter/field' : 'front-matter/unreadable',
    line,
    message,
    text,
  }));

/** Code that never ends. */
export const checkFences: Check = ({
  unclosedFenceLine: line,
  body,
  bodyLine,
}) => {
  if (line === undefined) return [];
  return [
    {
      rule: 'markdown/unclosed-fence',
      line,
      message:
        'The code fence that is opened here is never closed, so all that follows is code, headings as well. Close it.',
      text: body.split('\n').at(line - bodyLine) ?? '',
    },
  ];
};
