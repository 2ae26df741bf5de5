import { SyntaxNode } from '@lezer/common';
import { Millis, parsePrometheusDuration } from '../../units';
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
  const parsed = parsePrometheusDuration(text);
  if (parsed.ok) return { kind: 'fixed', length: parsed.value };
  const seconds = /^[0-9.]+$/.test(text) ? Number(text) : NaN;
  if (Number.isFinite(seconds)) {
    return { kind: 'fixed', length: Math.round(seconds * 1000) as Millis };
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
