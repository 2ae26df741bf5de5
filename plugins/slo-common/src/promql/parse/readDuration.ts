import { SyntaxNode } from '@lezer/common';
import { Millis } from '../../units';
import { parsePromqlDuration } from '../promqlDuration';
import { PromqlDuration } from '../PromqlNode';
import { isPlaceholder } from './maskPlaceholders';
import { ParseContext } from './ParseContext';

const NOTHING: PromqlDuration = { kind: 'fixed', length: 0 as Millis };

/** Reads `5m`, `300` (seconds) or the placeholder; arithmetic on durations is experimental and refused. */
export function readDuration(
  node: SyntaxNode,
  context: ParseContext,
): PromqlDuration {
  const text = context.textOf(node);
  if (isPlaceholder(text)) return { kind: 'placeholder' };
  const length =
    parsePromqlDuration(text) ??
    (/^[0-9.]+$/.test(text) ? Math.round(Number(text) * 1000) : NaN);
  if (Number.isSafeInteger(length)) {
    return { kind: 'fixed', length: length as Millis };
  }
  context.report(
    node,
    `'${text}' is not a duration; write one such as 5m or 1h30m`,
  );
  return NOTHING;
}

/** As {@link readDuration}, and more than nothing. */
export function readRange(
  node: SyntaxNode,
  context: ParseContext,
): PromqlDuration {
  const duration = readDuration(node, context);
  if (duration.kind === 'fixed' && duration.length === 0) {
    context.report(node, 'A range must be longer than nothing');
  }
  return duration;
}
