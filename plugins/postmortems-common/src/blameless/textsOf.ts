import { LESSON_KINDS, PostmortemContent } from '../wire';

type Change = (text: string, field: string) => string;

/** The content with each text that people wrote replaced; `field` names it as the form does. */
export function mapTexts(
  content: PostmortemContent,
  change: Change,
): PostmortemContent {
  const maybe = (text: string | undefined, field: string) =>
    text === undefined ? undefined : change(text, field);
  const { impact, detection, analysis, externalMessage } = content;
  return {
    ...content,
    title: change(content.title, 'title'),
    summary: change(content.summary, 'summary'),
    impact: { ...impact, text: change(impact.text, 'impact.text') },
    ...(detection && {
      detection: withText(
        detection,
        'note',
        maybe(detection.note, 'detection.note'),
      ),
    }),
    milestones: mapReasons(content.milestones, change),
    trigger: change(content.trigger, 'trigger'),
    resolution: change(content.resolution, 'resolution'),
    factors: content.factors.map(factor => {
      const field = `factors.${factor.id}`;
      const text = change(factor.text, `${field}.text`);
      const accepted = maybe(factor.accepted, `${field}.accepted`);
      return withText({ ...factor, text }, 'accepted', accepted);
    }),
    ...(analysis && {
      analysis: {
        ...analysis,
        narrative: change(analysis.narrative, 'analysis.narrative'),
      },
    }),
    lessons: mapLessons(content.lessons, change),
    runbooks: content.runbooks.map(runbook =>
      withText(
        runbook,
        'note',
        maybe(runbook.note, `runbooks.${runbook.runbookRef}.note`),
      ),
    ),
    ...(externalMessage !== undefined && {
      externalMessage: change(externalMessage, 'externalMessage'),
    }),
    sections: content.sections.map((section, index) => ({
      ...section,
      heading: change(section.heading, `sections.${index}.heading`),
      text: change(section.text, `sections.${index}.text`),
    })),
  };
}

/** All texts that people wrote, with the names of their fields. */
export function textsOf(
  content: PostmortemContent,
): { readonly field: string; readonly text: string }[] {
  const texts: { field: string; text: string }[] = [];
  mapTexts(content, (text, field) => {
    if (text !== '') texts.push({ field, text });
    return text;
  });
  return texts;
}

function withText<T extends object, Name extends string>(
  value: T,
  name: Name,
  text: string | undefined,
): T {
  return text === undefined ? value : { ...value, [name]: text };
}

function mapReasons(
  milestones: PostmortemContent['milestones'],
  change: Change,
): PostmortemContent['milestones'] {
  const entries = Object.entries(milestones).map(([name, milestone]) => [
    name,
    milestone.reason === undefined
      ? milestone
      : {
          ...milestone,
          reason: change(milestone.reason, `milestones.${name}.reason`),
        },
  ]);
  return Object.fromEntries(entries);
}

function mapLessons(
  lessons: PostmortemContent['lessons'],
  change: Change,
): PostmortemContent['lessons'] {
  const of = (kind: (typeof LESSON_KINDS)[number]) =>
    lessons[kind].map(lesson => ({
      ...lesson,
      text: change(lesson.text, `lessons.${kind}.${lesson.id}`),
    }));
  return {
    wentWell: of('wentWell'),
    wentWrong: of('wentWrong'),
    gotLucky: of('gotLucky'),
    surprised: of('surprised'),
  };
}
