import {
  INVALID_SPAN_CONTEXT,
  Span,
  SpanOptions,
  Tracer,
  trace,
} from '@opentelemetry/api';

type RecordedSpan = SpanOptions & {
  readonly name: string;
  readonly set: Record<string, unknown>;
  status?: unknown;
  exception?: unknown;
  isEnded: boolean;
};

/** A tracer that keeps the spans that were started; none of them becomes the active one. */
export class RecordingTracer implements Tracer {
  readonly spans: RecordedSpan[] = [];

  startSpan(name: string, options: SpanOptions = {}): Span {
    const recorded: RecordedSpan = {
      ...options,
      name,
      set: {},
      isEnded: false,
    };
    this.spans.push(recorded);
    const span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
    span.setAttribute = (key, value) => {
      recorded.set[key] = value;
      return span;
    };
    span.setStatus = status => {
      recorded.status = status;
      return span;
    };
    span.recordException = exception => {
      recorded.exception = exception;
    };
    span.end = () => {
      recorded.isEnded = true;
    };
    return span;
  }

  startActiveSpan(name: string, ...rest: unknown[]) {
    const options = rest.length > 1 ? (rest[0] as SpanOptions) : {};
    const run = rest.at(-1) as (span: Span) => never;
    return run(this.startSpan(name, options));
  }
}
