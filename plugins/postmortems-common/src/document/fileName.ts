/** `2020-02-12` of `2020-02-12.html.md.erb`; the whole of a name without an ending. */
export function fileName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return name
    .replace(/(?:\.html)?\.(?:md|markdown|qmd|mdx|txt|json)(?:\.erb)?$/i, '')
    .trim();
}
