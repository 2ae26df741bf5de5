import { ImportFormat } from '../wire';
import { refusalOf } from './limits';
import { fileName, readMarkdown } from './markdown/readMarkdown';
import { ReadPostmortem } from './types';

/** @public */
export type ReadOptions = {
  /** Of the file; its name may be the title, and its ending says whether it is JSON. */
  readonly path: string;
  /** By default it is told by the text. */
  readonly format?: ImportFormat;
  /** IANA zone of times that give none; without it they keep none. */
  readonly zone?: string;
};

/**
 * Reads a postmortem: our own Markdown and JSON, Markdown of any style with front matter of YAML or TOML, incidents of incident.io and
 * Rootly as JSON. Never throws. What no field stands for is kept verbatim, as a section or as `unmapped`; what was assumed is a finding.
 * Takes time linear in the size of the text.
 *
 * @public
 */
export function readPostmortem(
  text: string,
  options: ReadOptions,
): ReadPostmortem {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { path, zone } = options;
  const refusal = refusalOf(source, { isMarkdown: true });
  if (refusal) return refused('markdown', path, refusal);
  return readMarkdown(source, { path, ...(zone !== undefined && { zone }) });
}

/** A document that is not imported, and why. */
export function refused(
  format: string,
  path: string,
  { line, message }: { readonly line?: number; readonly message: string },
): ReadPostmortem {
  return {
    format,
    refused: line === undefined ? message : `Line ${line}: ${message}`,
    content: { title: fileName(path).slice(0, 200) || 'Untitled' },
    timeline: [],
    actionItems: [],
    unmapped: [],
    facts: [],
    findings: [
      {
        rule: 'document.refused',
        level: 'error',
        field: '',
        message,
        ...(line !== undefined && { line }),
      },
    ],
  };
}
