const ERB = /<%[^%\n]{0,500}%>/g;
const SHORTCODE = /\{\{[<%][^}\n]{0,500}[>%]\}\}/g;
const HUGO_REFERENCE =
  /\{\{[<%] {0,9}(?:rel)?ref {1,9}["']?([^"'\s<>%{}]{1,400})["']? {0,9}[>%]\}\}/g;

/** A text without what ERB and Hugo would fill in: nobody fills it here. */
export function dropTemplateMarks(text: string): string {
  return text
    .replace(ERB, ' ')
    .replace(SHORTCODE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Hugo's `{{< ref "page.md" >}}` as the page that it names, so that a link of it can be read. Lines stay where they are. */
export function replaceHugoReferences(text: string): string {
  return text.replace(HUGO_REFERENCE, '$1');
}
