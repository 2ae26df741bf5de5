import { milestoneFaults } from '../../milestones';
import { LessonKind, NewPostmortemContent } from '../../wire';
import { ReadPostmortem } from '../types';
import { detectionSource } from './detectionSource';
import { Draft } from './Draft';

const IDS: Readonly<Record<LessonKind, string>> = {
  wentWell: 'well',
  wentWrong: 'wrong',
  gotLucky: 'lucky',
  surprised: 'surprised',
};

/** The draft as a postmortem that was read. */
export function contentOf(
  draft: Draft,
  { title, format }: { readonly title: string; readonly format: string },
): ReadPostmortem {
  const { texts, factors, sections, milestones, stated } = draft;
  const detection = texts.get('detection');
  const impact = texts.get('impact');
  const content: Partial<NewPostmortemContent> & { title: string } = {
    ...draft.fields,
    title,
    ...textFields(texts),
    ...(impact !== undefined && { impact: { text: impact } }),
    ...(detection !== undefined && {
      detection: { source: detectionSource(detection), note: detection },
    }),
    ...(Object.keys(milestones).length > 0 && { milestones }),
    ...(Object.keys(stated).length > 0 && { statedDurations: stated }),
    ...(factors.length > 0 && {
      factors: factors.map((text, index) => ({
        id: `factor-${index + 1}`,
        kind: 'unknown' as const,
        text,
      })),
    }),
    ...lessonsOf(draft.lessons),
    ...(sections.length > 0 && { sections }),
  };
  const { timeline, actionItems, unmapped, facts } = draft;
  return {
    format,
    content,
    timeline,
    actionItems,
    unmapped,
    facts,
    findings: [...draft.findings, ...milestoneFaults(milestones)],
  };
}

function textFields(texts: Draft['texts']): Partial<NewPostmortemContent> {
  const fields: Partial<NewPostmortemContent> = {};
  for (const name of [
    'summary',
    'trigger',
    'resolution',
    'externalMessage',
  ] as const) {
    const text = texts.get(name);
    if (text !== undefined) fields[name] = text;
  }
  return fields;
}

function lessonsOf(
  lessons: Draft['lessons'],
): Pick<NewPostmortemContent, 'lessons'> {
  if (Object.values(lessons).every(list => list.length === 0)) return {};
  const of = (kind: LessonKind) =>
    lessons[kind].map((text, index) => ({
      id: `${IDS[kind]}-${index + 1}`,
      text,
    }));
  return {
    lessons: {
      wentWell: of('wentWell'),
      wentWrong: of('wentWrong'),
      gotLucky: of('gotLucky'),
      surprised: of('surprised'),
    },
  };
}
