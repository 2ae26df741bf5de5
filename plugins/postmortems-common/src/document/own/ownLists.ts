import { TimeReader } from '../times/TimeReader';
import { readTime } from '../times/readTime';
import { printableRecord } from '../types';
import { withExact } from './bodyText';
import { OwnPart } from './bodyOf';
import { actionHead, eventHead } from './heads';
import { OwnItemRead, readItems } from './items';

type Data = Readonly<Record<string, unknown>>;
type Items = { readonly items: readonly Data[] };

const { timeline, actionItems } = printableRecord.shape;

/** Events of ours. Where a person changed the time of one, theirs holds. */
export function readEvents(part: OwnPart | undefined): Items {
  return {
    items: itemsOf(part).map(item => {
      const { exact, ...data } = item.data;
      const event = { ...data, text: withExact(item.text, exact) };
      const known = timeline.element.safeParse(event);
      if (!known.success || eventHead(known.data) === item.head) return event;
      const written = readTime(item.head);
      return written
        ? { ...event, ...new TimeReader({}).read(written, 1) }
        : event;
    }),
  };
}

/** Action items of ours. Where a person ticked one, it is done; where they took the tick away, it is open. */
export function readOwnActions(part: OwnPart | undefined): Items {
  return {
    items: itemsOf(part).map(item => {
      const { exact, ...data } = item.data;
      const text = withExact(item.text, exact);
      const end = text.indexOf('\n\n');
      const first = end < 0 ? text : text.slice(0, end);
      const action = {
        title: first,
        ...data,
        description: end < 0 ? '' : text.slice(end + 2),
      };
      const known = actionItems.element.safeParse(action);
      if (!known.success || actionHead(known.data) === item.head) return action;
      const isTicked = /^\[[xX]\]/.test(item.head);
      const { status } = known.data;
      const isFinished = status !== 'open' && status !== 'in_progress';
      if (isTicked === isFinished || !/^\[[ xX]\]/.test(item.head))
        return action;
      return { ...action, status: isTicked ? 'done' : 'open' };
    }),
  };
}

/** Factors and lessons: those of ours, and points that a person added. */
export function readTextItems(
  part: OwnPart | undefined,
  prefix: string,
): Items {
  if (!part) return { items: [] };
  const { items, others } = readItems(part.lines);
  const own = items.map(({ data: { exact, ...data }, text }) => ({
    ...data,
    text: withExact(text, exact),
  }));
  const added = pointsOf(others).points.map((text, index) => ({
    id: `${prefix}-new-${index + 1}`,
    ...(prefix === 'factor' && { kind: 'unknown' }),
    text,
  }));
  return { items: [...own, ...added] };
}

/** Points of a list without data behind them, each with what is indented below it; and lines that are of none. */
export function pointsOf(
  others: readonly { readonly index: number; readonly text: string }[],
): { readonly points: readonly string[]; readonly rest: readonly string[] } {
  const points: string[][] = [];
  const rest: string[] = [];
  let last = -2;
  for (const { index, text } of others) {
    const point = /^[-*+][ \t]+(.*)$/.exec(text);
    const current = points.at(-1);
    if (point) {
      points.push([point[1]]);
    } else if (current && /^(?: {2}|$)/.test(text) && index === last + 1) {
      current.push(text.replace(/^ {2}/, ''));
    } else if (text.trim() !== '') {
      rest.push(text);
    }
    last = index;
  }
  return {
    points: points.map(lines => lines.join('\n').trim()).filter(Boolean),
    rest,
  };
}

function itemsOf(part: OwnPart | undefined): readonly OwnItemRead[] {
  return part ? readItems(part.lines).items : [];
}
