import { readTime } from '../times/readTime';
import { WrittenTime } from '../times/WrittenTime';
import { statedZone } from '../times/zones';
import { headingText } from './headings';
import { Table } from './tables';

const TIME = /^(?:date|time|when|timestamp|date ?time|start|at)\b/;
const DAY = /^(?:day|weekday)$/;
/** Heads that say nothing beside what the column is. */
const PLAIN =
  /^(?:date|time|when|timestamp|date ?\/? ?time|event|events|description|what|what happened|details?|day|action|activity|notes?)$/;

type Row = {
  readonly line: number;
  /** As it is written, weekday and date and time with a space between. */
  readonly time: string;
  readonly written?: WrittenTime;
  readonly text: string;
};

/** Events of a table with a column of times; undefined for any other table. */
export function readTableEvents(
  table: Table,
):
  | { readonly rows: readonly Row[]; readonly head: readonly string[] }
  | undefined {
  const names = table.head.map(headingText);
  const isTime = names.map(name => TIME.test(name) || DAY.test(name));
  if (!names.some(name => TIME.test(name)) || isTime.every(Boolean)) {
    return undefined;
  }
  const year = names
    .filter((_, index) => isTime[index])
    .map(name => /\b(\d{4})\b/.exec(name)?.[1])
    .find(Boolean);
  const rows = table.rows.flatMap(({ line, cells }): Row[] => {
    const time = cells
      .filter((_, at) => isTime[at])
      .join(' ')
      .trim();
    const text = cells
      .filter((cell, at) => !isTime[at] && cell !== '')
      .join(' | ');
    if (time === '' && text === '') return [];
    const written = readTime(time);
    return [
      { line, time, ...(written && { written: inYear(written, year) }), text },
    ];
  });
  const head = names.filter((name, at) => {
    const isRead = isTime[at] && (year !== undefined || statedZone(name));
    return !PLAIN.test(
      isRead ? name.replace(/\([^()]*\)?|\butc\b/g, '').trim() : name,
    );
  });
  return { rows, head };
}

function inYear(written: WrittenTime, year: string | undefined): WrittenTime {
  const { date } = written;
  return year && date && date.year === undefined && !date.isOpen
    ? { ...written, date: { ...date, year: Number(year) } }
    : written;
}
