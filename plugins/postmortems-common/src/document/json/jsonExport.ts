import { OWN_FORMAT } from '../own/parts';
import { printableRecord, PrintableRecord } from '../types';

/** A postmortem as JSON, with the version of its schema: `nines-postmortem/v1`. @public */
export function toJsonExport(record: PrintableRecord): string {
  return `${JSON.stringify({ format: OWN_FORMAT, ...record }, null, 2)}\n`;
}

/** What is JSON of ours, in this version or another. */
export function isJsonExport(
  value: Readonly<Record<string, unknown>>,
): boolean {
  return (
    typeof value.format === 'string' &&
    value.format.startsWith('nines-postmortem/')
  );
}

/**
 * Reads a postmortem of {@link toJsonExport}.
 *
 * @returns why it is none, where it is none
 * @public
 */
export function readJsonExport(
  value: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly value: PrintableRecord }
  | { readonly ok: false; readonly error: string } {
  const { format, ...record } = value;
  if (format !== OWN_FORMAT) {
    return {
      ok: false,
      error: `The format is ${String(format).slice(
        0,
        100,
      )}; this version reads ${OWN_FORMAT}.`,
    };
  }
  const read = printableRecord.safeParse(record);
  if (read.success) return { ok: true, value: read.data };
  const [{ path, message }] = read.error.issues;
  return {
    ok: false,
    error: `${
      path.map(String).join('.') || 'The document'
    }: ${message}. Export it again, or correct the field.`,
  };
}
