import { ImportFormat } from '../../wire';
import { fromRecord } from '../fromRecord';
import { refused } from '../refused';
import { ReadPostmortem } from '../types';
import { isJsonExport, readJsonExport } from './jsonExport';
import { isIncidentIo, readIncidentIo } from './readIncidentIo';
import { isRootly, readRootly } from './readRootly';

const MAX_DEPTH = 40;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads JSON of ours, or of a tool that is told by its shape. */
export function readJson(
  text: string,
  { path, format }: { readonly path: string; readonly format: ImportFormat },
): ReadPostmortem {
  const value = parsed(text);
  if (typeof value === 'string')
    return refused('json', path, { message: value });
  if (isJsonExport(value)) {
    const read = readJsonExport(value);
    return read.ok
      ? fromRecord(read.value, 'json')
      : refused('json', path, { message: read.error });
  }
  if (format === 'rootly' || (format !== 'incident.io' && isRootly(value))) {
    return readRootly(value, path);
  }
  if (format === 'incident.io' || isIncidentIo(value)) {
    return readIncidentIo(value, path);
  }
  return refused('json', path, {
    message:
      'The JSON is no export of ours, of incident.io or of Rootly. Choose the format, or export the incident again.',
  });
}

function parsed(text: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return 'The JSON is no object; import one incident a file.';
    }
    return depthOf(value, MAX_DEPTH) > MAX_DEPTH
      ? `The JSON is nested deeper than ${MAX_DEPTH}.`
      : Object.fromEntries(Object.entries(value));
  } catch (error) {
    const [reason] = String(
      error instanceof Error ? error.message : error,
    ).split('\n');
    return `It is no JSON: ${reason.slice(0, 200)}`;
  }
}

function depthOf(value: unknown, left: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (left < 0) return 1;
  return (
    1 +
    Object.values(value).reduce<number>(
      (most, each) => Math.max(most, depthOf(each, left - 1)),
      0,
    )
  );
}
