/** What is known of an incident, by the names that templates give it. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

const PLACEHOLDER = /<([a-z][a-z_-]*)>/g;

/** A template with what is known filled in. What is not known stays as it is written, for a person to see and fill in. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(
    PLACEHOLDER,
    (whole, name: string) => values[name] || whole,
  );
}

/** The placeholders that are still there, each once. */
export function leftOpen(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER) ?? [])];
}
