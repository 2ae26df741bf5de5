import { SpanContext, isSpanContextValid, trace } from '@opentelemetry/api';

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The span that is active, as W3C Trace Context writes it; undefined where nothing is traced. */
export function currentTraceParent(): string | undefined {
  const context = trace.getActiveSpan()?.spanContext();
  if (!context || !isSpanContextValid(context)) return undefined;
  const flags = context.traceFlags.toString(16).padStart(2, '0');
  return `00-${context.traceId}-${context.spanId}-${flags}`;
}

/** The span that was active then; undefined for what is none. */
export function parseTraceParent(
  text: string | undefined,
): SpanContext | undefined {
  const found = FORM.exec(text ?? '');
  if (!found) return undefined;
  const [, traceId, spanId, flags] = found;
  const traceFlags = parseInt(flags, 16);
  const context = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(context) ? context : undefined;
}
