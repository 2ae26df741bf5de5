import { formatPrometheusDuration, Millis } from '../../units';
import { PromqlDuration, PromqlNode } from '../PromqlNode';
import { mapPromql } from './mapPromql';

const PLACEHOLDER_IN_TEXT = /\{\{\s*\.window\s*\}\}/g;

/** Fills in `{{.window}}` wherever a query leaves it open, also in label values (`window="{{.window}}"`). @public */
export function withWindow(tree: PromqlNode, length: Millis): PromqlNode {
  const fill = (duration: PromqlDuration): PromqlDuration =>
    duration.kind === 'placeholder' ? { kind: 'fixed', length } : duration;
  const text = formatPrometheusDuration(length);

  return mapPromql(tree, part => {
    switch (part.kind) {
      case 'matrix':
        return { ...part, range: fill(part.range) };
      case 'subquery':
        return {
          ...part,
          range: fill(part.range),
          ...(part.step && { step: fill(part.step) }),
        };
      case 'offset':
        return { ...part, by: fill(part.by) };
      case 'selector':
        return {
          ...part,
          matchers: part.matchers.map(matcher => ({
            ...matcher,
            value: matcher.value.replace(PLACEHOLDER_IN_TEXT, text),
          })),
        };
      default:
        return part;
    }
  });
}

/** Sets every range of a query, written or left open, to one length. @public */
export function replaceRange(tree: PromqlNode, length: Millis): PromqlNode {
  return mapPromql(tree, part =>
    part.kind === 'matrix' || part.kind === 'subquery'
      ? { ...part, range: { kind: 'fixed', length } }
      : part,
  );
}
