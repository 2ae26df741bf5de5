import { ImportFormat } from '../wire';
import { refusalOf } from './limits';
import { readJson } from './json/readJson';
import { readMarkdown } from './markdown/readMarkdown';
import { isOwn, readOwn } from './own/readOwn';
import { refused } from './refused';
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
  const { path, zone, format = 'auto' } = options;
  const isJson = looksLikeJson(source, format);
  const refusal = refusalOf(source, { isMarkdown: !isJson });
  if (refusal) return refused(isJson ? 'json' : 'markdown', path, refusal);
  if (isJson) return readJson(source, { path, format });
  const isOurs = format === 'nines' || (format === 'auto' && isOwn(source));
  if (isOurs)
    return readOwn(source, { path, ...(zone !== undefined && { zone }) });
  return readMarkdown(source, { path, ...(zone !== undefined && { zone }) });
}

const JSON_FORMATS: readonly ImportFormat[] = ['json', 'incident.io', 'rootly'];

function looksLikeJson(source: string, format: ImportFormat): boolean {
  if (format === 'auto')
    return /^\s*\{[\s\S]*\}\s*$/.test(source) && isParsed(source);
  return JSON_FORMATS.includes(format);
}

/** `{{ title }}` begins as JSON does. */
function isParsed(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
