import { z } from 'zod/v4';
import { ruleRegistry } from './ruleRegistry';

/**
 * What strict and tolerant reading disagree on. Schemas are made from a dialect, so that both modes are one text and the
 * tolerant one accepts whatever the strict one does.
 */
export type Dialect = {
  readonly mode: 'strict' | 'tolerant';
  /** An object of a file: unknown fields are refused, or dropped. */
  readonly object: <Shape extends z.ZodRawShape>(
    shape: Shape,
  ) => z.ZodObject<Shape>;
  /** Text of at most that many characters. */
  readonly text: (limit: { max: number; rule: string }) => z.ZodType<string>;
  /** The name of an object, or a reference to one. */
  readonly name: (rule: string) => z.ZodType<string>;
};

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** Fit to be shown, stored and put into a link; the README of OpenSLO uses such names itself. */
const LOOSE_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_. ]{0,251}[A-Za-z0-9])?$/;

const NAME_ALLOWED =
  'a DNS label: 1 to 63 lower-case letters, digits and "-", the first and last no "-"';

export const STRICT: Dialect = {
  mode: 'strict',
  object: shape => z.strictObject(shape),
  text: ({ max, rule }) =>
    z
      .string()
      .refine(text => [...text].length <= max)
      .meta({ maxLength: max })
      .register(ruleRegistry, {
        rule,
        allowed: `text of at most ${max} characters`,
      }),
  name: rule =>
    z
      .string()
      .regex(DNS_LABEL)
      .register(ruleRegistry, { rule, allowed: NAME_ALLOWED }),
};

export const TOLERANT: Dialect = {
  mode: 'tolerant',
  object: shape => z.object(shape),
  text: ({ rule }) =>
    z.string().register(ruleRegistry, { rule, allowed: 'text' }),
  name: rule =>
    z
      .string()
      .regex(LOOSE_NAME)
      .register(ruleRegistry, { rule, allowed: NAME_ALLOWED }),
};
