import { InputError } from '@backstage/errors';
import { WireInstant } from '@nines/backstage-plugin-postmortems-common';

/** What a person says of the time of an event. @throws InputError that says what is wrong and what to do */
export function checkTimes(event: {
  readonly at: WireInstant;
  readonly endAt?: WireInstant | null;
}): void {
  const { at, endAt } = event;
  checkInstant(at, 'at');
  if (!endAt) return;
  checkInstant(endAt, 'endAt');
  if (at.at && endAt.at && Date.parse(endAt.at) < Date.parse(at.at)) {
    throw new InputError(
      `'endAt' (${endAt.at}) is before 'at' (${at.at}); an event ends when it begins, or later`,
    );
  }
}

/** An instant that says its time, or that it is unknown. @throws InputError that names the field */
export function checkInstant(
  { at, precision }: WireInstant,
  field: string,
): void {
  if ((at === null) === (precision === 'unknown')) return;
  throw new InputError(
    at === null
      ? `'${field}.at' is empty, and its precision is '${precision}'; only an unknown time has none`
      : `'${field}.precision' is 'unknown', and '${field}.at' is ${at}; leave one of them out`,
  );
}
