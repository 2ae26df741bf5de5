import { stringify } from 'yaml';
import { PostmortemContent } from '../../wire';
import { PrintableActionItem, PrintableRecord } from '../types';
import { exactOf, toBody } from './bodyText';
import { actionHead, eventHead, oneLine } from './heads';
import { printItem } from './items';
import { toMeta } from './meta';
import { LESSONS, LIST_PARTS, OWN_FORMAT, TEXT_PARTS, TextPart } from './parts';

/**
 * A postmortem as Markdown: a front matter of YAML with the model's names, readable headings with the texts, lists with the events,
 * factors, lessons and action items. `readPostmortem` reads the same record again, whatever its texts hold.
 *
 * @public
 */
export function printPostmortem(record: PrintableRecord): string {
  const { content, source } = record;
  const texts = textsOf(content);
  const parts = [
    `---\n${frontMatter(record, texts)}---`,
    `# ${oneLine(content.title)}${source ? ` ${toMeta({ source })}` : ''}`,
    ...(
      ['summary', 'impact', 'detection', 'trigger', 'resolution'] as const
    ).flatMap(part => printText(part, texts)),
    ...printList('timeline', record.timeline.map(toEvent)),
    ...printList('factors', content.factors.map(toFactor)),
    ...printText('analysis', texts),
    ...LESSONS.flatMap(kind =>
      printList(kind, content.lessons[kind].map(toLesson)),
    ),
    ...printList('actionItems', record.actionItems.map(toAction)),
    ...printText('externalMessage', texts),
    ...content.sections.map(printSection),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Texts that stand in the body; undefined where there is no such field. */
export type OwnTexts = Readonly<Record<TextPart, string | undefined>>;

function textsOf(content: PostmortemContent): OwnTexts {
  const { summary, impact, detection, trigger, resolution } = content;
  return {
    summary: summary || undefined,
    impact: impact.text || undefined,
    detection: detection?.note,
    trigger: trigger || undefined,
    resolution: resolution || undefined,
    analysis: content.analysis?.narrative || undefined,
    externalMessage: content.externalMessage,
  };
}

function frontMatter(record: PrintableRecord, texts: OwnTexts): string {
  const { content, ref, status, createdAt, publishedAt, reviews } = record;
  const {
    summary: _summary,
    trigger: _trigger,
    resolution: _resolution,
    externalMessage: _message,
    factors: _factors,
    lessons: _lessons,
    sections: _sections,
    impact: { text: _impact, ...impact },
    detection,
    analysis,
    ...fields
  } = content;
  const exact = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const whole = text === undefined ? undefined : exactOf(text);
      return whole === undefined ? [] : [[name, whole] as const];
    }),
  );
  const data = {
    format: OWN_FORMAT,
    ref,
    status,
    ...Object.fromEntries(
      Object.entries(fields).filter(([, value]) => !isEmpty(value)),
    ),
    ...(Object.keys(impact).length > 0 && { impact }),
    ...(detection && { detection: without(detection, 'note') }),
    ...(analysis && { analysis: without(analysis, 'narrative') }),
    createdAt,
    publishedAt,
    ...(reviews.length > 0 && { reviews }),
    ...(Object.keys(exact).length > 0 && { exact }),
  };
  return stringify(JSON.parse(JSON.stringify(data)), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
    lineWidth: 0,
    minContentWidth: 0,
    doubleQuotedMinMultiLineLength: 1_000_000_000,
  });
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0
  );
}

function without<T extends object, K extends keyof T>(
  value: T,
  name: K,
): Omit<T, K> {
  const { [name]: _left, ...rest } = value;
  return rest;
}

function printText(part: TextPart, texts: OwnTexts): string[] {
  const text = texts[part];
  return text === undefined
    ? []
    : [`## ${TEXT_PARTS[part]}`, toBody(asBody(text))];
}

function asBody(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function printList(part: keyof typeof LIST_PARTS, items: string[]): string[] {
  return items.length === 0 ? [] : [`## ${LIST_PARTS[part]}`, items.join('\n')];
}

function toEvent(event: PrintableRecord['timeline'][number]): string {
  const { text, ...data } = event;
  return printItem({ head: eventHead(event), data, text });
}

function toFactor(factor: PostmortemContent['factors'][number]): string {
  const { text, ...data } = factor;
  return printItem({ head: `**${data.kind.replace(/_/g, ' ')}**`, data, text });
}

function toLesson({ id, text }: { id: string; text: string }): string {
  return printItem({ head: `**${oneLine(id)}**`, data: { id }, text });
}

function toAction(item: PrintableActionItem): string {
  const { title, description, ...data } = item;
  const isPlain =
    !/[\r\n]/.test(title) && title.trim() === title && title !== '';
  return printItem({
    head: actionHead(item),
    data: isPlain ? data : { ...data, title },
    text: [isPlain ? title : oneLine(title) || '-', description]
      .filter((text, index) => index === 0 || text !== '')
      .join('\n\n'),
  });
}

function printSection({
  heading,
  level,
  text,
}: PostmortemContent['sections'][number]): string {
  const exact = exactOf(text);
  const meta = toMeta({
    section: { heading, level, ...(exact !== undefined && { exact }) },
  });
  const name = oneLine(heading);
  const head = name === '' ? `## ${meta}` : `## ${name} ${meta}`;
  return text === '' ? head : `${head}\n\n${toBody(asBody(text))}`;
}
