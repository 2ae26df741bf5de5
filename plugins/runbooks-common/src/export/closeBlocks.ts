import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(['normalize', 'block']);

/** Blocks of HTML that go on to their end, whatever lines are empty. */
const ENDLESS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^<![A-Z]/i, />/, '>'],
  [/^<script/i, /<\/script>/i, '</script>'],
  [/^<style/i, /<\/style>/i, '</style>'],
  [/^<pre/i, /<\/pre>/i, '</pre>'],
  [/^<textarea/i, /<\/textarea>/i, '</textarea>'],
];

/** Ends what a page leaves open at its end: a code fence or a comment would swallow the pages after it. */
export function closeBlocks(text: string): string {
  const last = markdown.parse(`${text}\n`, {}).at(-1);
  if (last?.type === 'fence' && last.map) {
    const lines = last.content.split('\n').length - 1;
    const isClosed = last.map[1] - last.map[0] === lines + 2;
    return isClosed ? text : `${text}\n${last.markup}`;
  }
  if (last?.type !== 'html_block') return text;
  const html = last.content.trimStart();
  const open = ENDLESS.find(
    ([begin, end]) => begin.test(html) && !end.test(html),
  );
  return open ? `${text}\n${open[2]}` : text;
}
