import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { ReviewInterval } from './types';

/** What a field of the front matter may hold at most. */
const MAX_ITEMS = 200;
const MAX_LENGTH = 500;

/** A value that could not be taken, and what it must be. */
export class Unreadable {
  constructor(readonly expected: string) {}
}

/** How one field is read: nothing where the value is not one that it can hold. */
export type FieldReader<T> = (value: unknown) => T | Unreadable;

export const readText: FieldReader<string> = value => {
  const text =
    typeof value === 'string' || typeof value === 'number'
      ? String(value).trim()
      : '';
  return text === '' || text.length > MAX_LENGTH
    ? new Unreadable(`must be text of at most ${MAX_LENGTH} characters`)
    : text;
};

/** A list, one text, or several with commas between. */
export const readTexts: FieldReader<string[]> = value => {
  const items = itemsOf(value);
  const texts = items.map(item => readText(item));
  const expected = `must be a list of at most ${MAX_ITEMS} texts`;
  if (texts.length > MAX_ITEMS) return new Unreadable(expected);
  const read = texts.filter(text => typeof text === 'string');
  return read.length === texts.length
    ? [...new Set(read)]
    : new Unreadable(expected);
};

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string'
    ? value.split(',').filter(item => item.trim() !== '')
    : [value];
}

export const readFlag: FieldReader<boolean> = value =>
  typeof value === 'boolean' ? value : new Unreadable('must be true or false');

/** A day of the calendar. */
export const readDay: FieldReader<string> = value => {
  const day = DateTime.fromISO(String(value).trim(), { zone: 'utc' });
  return typeof value === 'string' && day.isValid && /^\d{4}-/.test(value)
    ? day.toFormat('yyyy-MM-dd')
    : new Unreadable('must be a day such as 2026-11-01');
};

const UNITS = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
} as const;

/** `6 months` */
export const readInterval: FieldReader<ReviewInterval> = value => {
  const found = /^(\d{1,4})\s*(day|week|month|year)s?$/i.exec(
    String(value).trim(),
  );
  const unit = Object.entries(UNITS).find(
    ([name]) => name === found?.[2].toLowerCase(),
  )?.[1];
  const amount = Number(found?.[1]);
  return unit && amount > 0 && (unit !== 'years' || amount <= 100)
    ? { amount, unit }
    : new Unreadable(
        'must be a number of days, weeks, months or years, such as "6 months"',
      );
};

export function readOneOf<T extends string>(
  allowed: readonly T[],
): FieldReader<T> {
  return value =>
    allowed.find(each => each === String(value).trim().toLowerCase()) ??
    new Unreadable(`must be one of ${allowed.join(', ')}`);
}

export function readRef(defaultKind: string): FieldReader<string> {
  return value => {
    const text = readText(value);
    if (text instanceof Unreadable) return text;
    try {
      return stringifyEntityRef(
        parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
      );
    } catch {
      return new Unreadable(
        `must be an entity such as ${defaultKind}:default/payments`,
      );
    }
  };
}

export const readRefs: FieldReader<string[]> = value => {
  const texts = readTexts(value);
  if (texts instanceof Unreadable) return texts;
  const refs = texts.map(readRef('component'));
  const unread = refs.find(ref => ref instanceof Unreadable);
  return unread instanceof Unreadable
    ? new Unreadable(
        'must be a list of entities such as component:default/checkout',
      )
    : refs.filter(ref => typeof ref === 'string');
};

/** Addresses, each with or without a title. */
export const readDashboards: FieldReader<
  { title: string; url: string }[]
> = value => {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const read = items.slice(0, MAX_ITEMS).map(readDashboard);
  const good = read.filter(each => each !== undefined);
  return good.length === items.length
    ? good
    : new Unreadable('must be a list of { title, url }');
};

function readDashboard(
  item: unknown,
): { title: string; url: string } | undefined {
  const { title, url } =
    typeof item === 'object' && item !== null
      ? { title: undefined, url: undefined, ...item }
      : { title: undefined, url: item };
  const address = readText(url);
  if (typeof address !== 'string') return undefined;
  const name = readText(title);
  return { title: typeof name === 'string' ? name : address, url: address };
}
