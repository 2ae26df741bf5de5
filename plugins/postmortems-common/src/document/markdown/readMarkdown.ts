import { splitFrontMatter } from '@nines/backstage-plugin-runbooks-common';
import { ReadPostmortem } from '../types';
import { TimeReader } from '../times/TimeReader';
import { statedZone } from '../times/zones';
import { fileName } from '../fileName';
import { addMatter } from './addMatter';
import { contentOf } from './contentOf';
import { documentDay, writesMonthFirst } from './documentDay';
import { Draft } from './Draft';
import { Block, blocksOf, isBlank } from './Page';
import { partsOf, Part } from './partsOf';
import { plainText, shortened } from './plainText';
import { readMatter, textOfField } from './readMatter';
import { readParts } from './readParts';

export type MarkdownOptions = {
  readonly path: string;
  /** Of times that give none. */
  readonly zone?: string;
};

/** Reads a postmortem of any style: by the meaning of headings, keys, lists and tables. Each line of it is kept somewhere. */
export function readMarkdown(
  source: string,
  { path, zone }: MarkdownOptions,
): ReadPostmortem {
  const draft = new Draft();
  const split = splitFrontMatter(source);
  const matter = readMatter(split);
  const blocks = blocksOf(split.body, split.bodyLine);
  const name = fileName(path);
  const title = titleOf(matter?.fields.get('title'), blocks, name);
  if (matter) addMatter(draft, matter, { title: title.source, zone });
  for (const { line, message } of split.problems) {
    if (matter === undefined) {
      draft.find(line, { rule: 'front-matter.unreadable', field: '', message });
    }
  }
  const parts = partsOf(blocks, title.block);
  const times = timesOf(parts, {
    source,
    draft,
    candidates: [
      ['front matter', textOfField(matter?.fields.get('date'))],
      ['title', title.source],
      ['file name', name],
    ],
    zone,
  });
  keepTitle(draft, title);
  readParts(draft, parts, { times, title: title.shown });
  draft.findings.push(...times.findings);
  return contentOf(draft, {
    title: title.shown,
    format: isIcco(matter?.fields) ? 'icco' : 'markdown',
  });
}

type Title = {
  readonly source: string;
  readonly shown: string;
  /** The heading that is the title, or says it again. */
  readonly block?: Block;
};

function titleOf(
  field: unknown,
  blocks: readonly Block[],
  name: string,
): Title {
  const written = textOfField(field);
  const [, first] = blocks;
  const block =
    first?.level === 1
      ? first
      : blocks.find(
          ({ level, heading: text }) =>
            level === 1 && (!written || plainText(text) === written),
        );
  const heading = block ? plainText(block.heading) : '';
  // the name of a part is no title: `# Summary`
  const isOwn =
    block !== undefined && partsOf([block], undefined)[0].kind === 'none';
  const source =
    written ??
    ((isOwn && heading !== '' ? heading : undefined) || name || 'Untitled');
  return {
    source,
    shown: shortened(source.trim(), 200) || 'Untitled',
    ...(isOwn && { block }),
  };
}

function keepTitle(draft: Draft, { source, shown, block }: Title): void {
  if (source !== shown) {
    draft.keep(
      block?.line ?? 1,
      source,
      'The title is longer than 200 characters.',
    );
  }
  if (
    block &&
    plainText(block.heading) !== source &&
    !isBlank({ text: block.heading, line: 1, isCode: false })
  ) {
    draft.keep(
      block.line,
      block.source,
      'Another title than that of the front matter.',
    );
  }
}

function timesOf(
  parts: readonly Part[],
  options: {
    readonly source: string;
    readonly draft: Draft;
    readonly candidates: readonly (readonly [string, string | undefined])[];
    readonly zone: string | undefined;
  },
): TimeReader {
  const lines = parts
    .filter(({ kind }) => kind === 'timeline')
    .flatMap(({ block }) => [
      block.heading,
      ...block.lines
        .filter(line => !line.isCode && !isBlank(line))
        .slice(0, 8)
        .map(({ text }) => text),
    ]);
  const statement = lines.find(line => statedZone(line) !== undefined);
  const { day, other } = documentDay([
    ['timeline', statement?.replace(/\d{1,2}:\d{2}.*/, '')],
    ...options.candidates,
  ]);
  if (day && other) {
    options.draft.find(undefined, {
      rule: 'document.date',
      field: 'milestones',
      message: `The date of the ${day.from} and that of the ${other.from} differ. Times without a date are taken for the first.`,
    });
  }
  const american = writesMonthFirst(options.source);
  const stated = statement === undefined ? undefined : statedZone(statement);
  return new TimeReader({
    ...(day && { day }),
    ...(stated !== undefined && { stated }),
    ...(american !== undefined && { american }),
    ...(options.zone !== undefined && { zone: options.zone }),
  });
}

const ICCO = ['url', 'start_time', 'end_time'];

function isIcco(fields: ReadonlyMap<string, unknown> | undefined): boolean {
  return fields !== undefined && ICCO.every(name => fields.has(name));
}
