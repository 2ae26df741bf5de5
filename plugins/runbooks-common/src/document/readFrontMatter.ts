import {
  JsonValue,
  readDocuments,
  SourceDocument,
} from '@nines/backstage-plugin-slo-common';
import { CRITICALITIES, RUNBOOK_STATUSES } from '../wire';
import {
  FieldReader,
  readDashboards,
  readDay,
  readFlag,
  readInterval,
  readOneOf,
  readRef,
  readRefs,
  readText,
  readTexts,
  Unreadable,
} from './frontMatterFields';
import { dropTemplateMarks } from './templateMarks';
import { FrontMatter, FrontMatterField, FrontMatterProblem } from './types';

const MAX_TEXT = 200;

/** What is known of a page that says nothing. */
const EMPTY: FrontMatter = {
  alerts: [],
  slos: [],
  entityRefs: [],
  criticality: 'normal',
  exercisedBy: [],
  dashboards: [],
  supersedes: [],
  status: 'active',
  isStrict: false,
  isProcedure: false,
};

/** The fields of one front matter, and what was wrong with those that were asked for. */
class Fields {
  readonly problems: FrontMatterProblem[] = [];
  readonly found: FrontMatterField[] = [];
  readonly #document: SourceDocument;
  readonly #values: ReadonlyMap<string, JsonValue> | undefined;
  readonly #quote: (line: number) => string;

  constructor(document: SourceDocument, quote: (line: number) => string) {
    this.#document = document;
    this.#quote = quote;
    const { value } = document;
    this.#values =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? new Map(Object.entries(value))
        : undefined;
  }

  get isMap(): boolean {
    return this.#values !== undefined;
  }

  /** Nothing where the field is not there, is empty, or cannot be taken. */
  read<T>(name: string, reader: FieldReader<T>): T | undefined {
    const value = this.#values?.get(name);
    if (value === undefined || value === null) return undefined;
    const { line } = this.#document.locate([name]);
    const at = { line: line + 1, text: this.#quote(line) };
    this.found.push({ name, ...at });
    const read = reader(value);
    if (!(read instanceof Unreadable)) return read;
    const message = `"${name}" ${read.expected}; it is left out.`;
    this.problems.push({ ...at, field: name, message });
    return undefined;
  }
}

/** What was found between the marks. `isText`: no fields at all, so lines drawn around text. */
export type ReadFrontMatter = {
  readonly frontMatter: FrontMatter;
  readonly fields: readonly FrontMatterField[];
  readonly problems: readonly FrontMatterProblem[];
  readonly isText: boolean;
};

const NOTHING: ReadFrontMatter = {
  frontMatter: EMPTY,
  fields: [],
  problems: [],
  isText: false,
};

/** Reads the fields it knows and leaves the others to their owners. Never throws: a value that cannot be taken is a problem. */
export function readFrontMatter(yaml: string | undefined): ReadFrontMatter {
  if (yaml === undefined || yaml.trim() === '') return NOTHING;
  const lines = yaml.split('\n');
  // the line with the opening mark stands before
  const quote = (line: number) =>
    (lines[line - 1] ?? '').trim().slice(0, MAX_TEXT);
  const read = readDocuments({ file: '', text: yaml });
  const document = read.documents.at(0);
  const problems = read.problems.map(({ line, message }) => ({
    line: line + 1,
    message: `The front matter cannot be read, so nothing of it counts. ${sentence(
      message,
    )}`,
    text: quote(line),
  }));
  if (!document || problems.length > 0) return { ...NOTHING, problems };
  const fields = new Fields(document, quote);
  return {
    frontMatter: readFields(fields),
    fields: fields.found,
    problems: fields.problems,
    isText: !fields.isMap,
  };
}

function readFields(fields: Fields): FrontMatter {
  const title = dropTemplateMarks(fields.read('title', readText) ?? '');
  const optional = {
    title: title || undefined,
    owner: fields.read('owner', readRef('group')),
    lastReviewedOn: fields.read('last_reviewed_on', readDay),
    reviewIn: fields.read('review_in', readInterval),
    lastExercisedOn: fields.read('last_exercised_on', readDay),
    // where no policy is named, a channel is somebody to ask
    escalation:
      fields.read('escalation', readText) ??
      fields.read('owner_slack', readText),
  };
  return {
    ...EMPTY,
    ...Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ),
    alerts: fields.read('alerts', readTexts) ?? [],
    slos: fields.read('slos', readTexts) ?? [],
    entityRefs: fields.read('entityRefs', readRefs) ?? [],
    criticality:
      fields.read('criticality', readOneOf(CRITICALITIES)) ?? EMPTY.criticality,
    exercisedBy: fields.read('exercised_by', readTexts) ?? [],
    dashboards: fields.read('dashboards', readDashboards) ?? [],
    supersedes: fields.read('supersedes', readTexts) ?? [],
    status: fields.read('status', readOneOf(RUNBOOK_STATUSES)) ?? EMPTY.status,
    isStrict: fields.read('strict', readFlag) ?? false,
    isProcedure: fields.read('procedure', readFlag) ?? false,
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
