import { toError } from '@backstage/errors';
import { Span, SpanOptions, SpanStatusCode, Tracer } from '@opentelemetry/api';

/** Runs something in a span of its own, which has what it throws. */
export async function inSpan<T>(
  tracer: Tracer,
  { name, ...options }: SpanOptions & { readonly name: string },
  run: (span: Span) => Promise<T>,
): Promise<T> {
  return await tracer.startActiveSpan(name, options, async span => {
    try {
      return await run(span);
    } catch (error) {
      const { message } = toError(error);
      span.recordException(toError(error));
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  });
}
