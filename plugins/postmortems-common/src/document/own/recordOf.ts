import { postmortemContent, WireFinding } from '../../wire';
import { printableRecord, ReadPostmortem, UnmappedLine } from '../types';
import { fromRecord } from '../fromRecord';
import { fromBody, withExact } from './bodyText';
import { OwnBody, OwnPart } from './bodyOf';
import { readEvents, readOwnActions, readTextItems } from './ownLists';
import { LESSONS, TextPart } from './parts';
import { writtenByHand } from './writtenByHand';

type Fields = Readonly<Record<string, unknown>>;

/** Puts front matter and body together again. */
export function recordOf(
  fields: Fields,
  body: OwnBody,
  { zone }: { readonly zone?: string },
): ReadPostmortem {
  const {
    exact,
    format: _format,
    ref,
    status,
    createdAt,
    publishedAt,
    reviews,
    ...rest
  } = fields;
  const unmapped: UnmappedLine[] = [];
  const lists = {
    timeline: readEvents(body.lists.timeline),
    actionItems: readOwnActions(body.lists.actionItems),
    factors: readTextItems(body.lists.factors, 'factor'),
  };
  const lessons = LESSONS.map(
    kind => [kind, readTextItems(body.lists[kind], kind)] as const,
  );
  const written = writtenByHand(body, { zone });
  const candidate = {
    ...rest,
    ...textsOf(rest, body, fieldsOf(exact)),
    factors: lists.factors.items,
    lessons: Object.fromEntries(
      lessons.map(([kind, { items }]) => [kind, items]),
    ),
    sections: [...body.sections.map(toSection), ...written.sections],
  };
  const { content, findings } = checked(candidate, unmapped);
  const whole = printableRecord.safeParse({
    ref,
    status,
    content: candidate,
    timeline: lists.timeline.items,
    actionItems: lists.actionItems.items,
    reviews: reviews ?? [],
    createdAt,
    publishedAt: publishedAt ?? null,
    ...(body.data?.source !== undefined && { source: body.data.source }),
  });
  if (whole.success) {
    const read = fromRecord(whole.data, 'nines');
    return {
      ...read,
      timeline: [...read.timeline, ...written.timeline],
      actionItems: [...read.actionItems, ...written.actionItems],
      findings: [...findings, ...written.findings],
    };
  }
  const problems = whole.error.issues.slice(0, 20).map(
    ({ path, message }): WireFinding => ({
      rule: 'front-matter.field',
      level: 'error',
      field: path.map(String).join('.'),
      message: `${message}. The field is left out, and kept as it is written.`,
    }),
  );
  return {
    format: 'nines',
    content,
    timeline: written.timeline,
    actionItems: written.actionItems,
    unmapped: [
      ...unmapped,
      ...keptItems(lists.timeline.items, 'timeline'),
      ...keptItems(lists.actionItems.items, 'action items'),
    ],
    facts: [],
    findings: [...problems, ...written.findings],
  };
}

function keptItems(items: readonly unknown[], where: string): UnmappedLine[] {
  return items.map(item => ({
    line: 1,
    text: JSON.stringify(item),
    reason: `An entry of the ${where} of a record that is not whole.`,
  }));
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function textsOf(rest: Fields, body: OwnBody, exact: Fields): Fields {
  const of = (part: TextPart) => {
    const text = body.texts[part];
    if (text !== undefined) return withExact(text, exact[part]);
    return typeof exact[part] === 'string'
      ? withExact('', exact[part])
      : undefined;
  };
  const [detection, analysis] = [of('detection'), of('analysis')];
  const message = of('externalMessage');
  return {
    summary: of('summary') ?? '',
    impact: { ...fieldsOf(rest.impact), text: of('impact') ?? '' },
    trigger: of('trigger') ?? '',
    resolution: of('resolution') ?? '',
    ...((rest.detection !== undefined || detection !== undefined) && {
      detection: {
        source: 'other',
        ...fieldsOf(rest.detection),
        ...(detection !== undefined && { note: detection }),
      },
    }),
    ...((rest.analysis !== undefined || analysis !== undefined) && {
      analysis: {
        method: 'narrative',
        ...fieldsOf(rest.analysis),
        narrative: analysis ?? '',
      },
    }),
    ...(message !== undefined && { externalMessage: message }),
  };
}

function toSection({ heading, lines, data }: OwnPart) {
  const text = fromBody(lines);
  const section = fieldsOf(data?.section);
  return {
    heading: typeof section.heading === 'string' ? section.heading : heading,
    level: section.level ?? 2,
    text: withExact(text, section.exact),
  };
}

/** Fields one by one: what is wrong with one loses no other. */
function checked(candidate: Fields, unmapped: UnmappedLine[]) {
  const findings: WireFinding[] = [];
  const shape = new Map(Object.entries(postmortemContent.shape));
  const good = Object.entries(candidate).filter(([name, value]) => {
    const type = shape.get(name);
    const isGood = type?.safeParse(value).success ?? false;
    if (!isGood) {
      unmapped.push({
        line: 1,
        text: `${name}: ${JSON.stringify(value)}`,
        reason: type
          ? 'The field cannot hold this value.'
          : 'No field of this name is known.',
      });
      if (!type) {
        findings.push({
          rule: 'front-matter.field',
          level: 'warning',
          field: name,
          message: `No field is called "${name}"; it is left out, and kept as it is written.`,
        });
      }
    }
    return isGood;
  });
  const content = postmortemContent.partial().parse(Object.fromEntries(good));
  return {
    content: { ...content, title: content.title ?? 'Untitled' },
    findings,
  };
}
