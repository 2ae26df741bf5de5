import { readMarkdown } from '../markdown/readMarkdown';
import { ReadPostmortem } from '../types';
import { OwnBody, OwnPart } from './bodyOf';
import { readItems } from './items';
import { LIST_PARTS, ListPart } from './parts';
import { pointsOf } from './ownLists';

type Written = Pick<ReadPostmortem, 'timeline' | 'actionItems' | 'findings'> & {
  readonly sections: readonly {
    heading: string;
    level: number;
    text: string;
  }[];
};

const READ: readonly ListPart[] = ['timeline', 'actionItems'];

/** What a person added to the lists of a document of ours: events and action items as in any postmortem, and lines that are neither. */
export function writtenByHand(
  body: OwnBody,
  { zone }: { readonly zone?: string },
): Written {
  const lines: string[] = [];
  for (const name of READ) {
    const part = body.lists[name];
    const others = part ? readItems(part.lines).others : [];
    if (part && others.some(({ text }) => text.trim() !== '')) {
      while (lines.length < part.line) lines.push('');
      lines[part.line - 1] = `## ${LIST_PARTS[name]}`;
      for (const { index, text } of others) {
        while (lines.length < part.line + index + 1) lines.push('');
        lines[part.line + index] = text;
      }
    }
  }
  const left = Object.entries(body.lists)
    .filter(([name]) => !READ.some(each => each === name))
    .flatMap(([, part]) => leftOf(part));
  if (lines.length === 0) {
    return { timeline: [], actionItems: [], findings: [], sections: left };
  }
  const read = readMarkdown(lines.join('\n'), {
    path: '',
    ...(zone !== undefined && { zone }),
  });
  const sections = (read.content.sections ?? []).map(section => ({
    level: 2,
    ...section,
  }));
  return {
    timeline: read.timeline,
    actionItems: read.actionItems,
    findings: read.findings,
    sections: [...sections, ...left],
  };
}

/** Lines of a list that are no point of it. */
function leftOf(part: OwnPart) {
  const { rest } = pointsOf(readItems(part.lines).others);
  const text = rest.join('\n').trim();
  return text === '' ? [] : [{ heading: part.heading, level: 2, text }];
}
