/** Text as a document of Cloud: a paragraph each, nothing in it is markup. */
export function toDescription(text: string): object {
  return {
    type: 'doc',
    version: 1,
    content: text
      .split(/\n{2,}/)
      .map(paragraph => paragraph.trim())
      .filter(Boolean)
      .map(paragraph => ({
        type: 'paragraph',
        content: [{ type: 'text', text: paragraph }],
      })),
  };
}
