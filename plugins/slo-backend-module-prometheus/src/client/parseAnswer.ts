import { z } from 'zod/v4';
import { Series } from '../increments/Series';
import {
  AnswerTooLargeError,
  InstanceFailedError,
  QueryRejectedError,
} from './PrometheusError';

const labels = z.record(z.string(), z.string());

const answer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.object({ resultType: z.string(), result: z.unknown() }),
    warnings: z.array(z.string()).optional(),
  }),
  z.object({
    status: z.literal('error'),
    errorType: z.string(),
    error: z.string(),
  }),
]);

const matrix = z.array(
  z.object({
    metric: labels,
    // Points are checked while they are copied: there may be a million of them.
    values: z.array(z.unknown()).default([]),
  }),
);

const vector = z.array(
  z.object({ metric: labels, value: z.unknown().optional() }),
);

/**
 * Reads the body of a query's answer.
 *
 * @throws QueryRejectedError where Prometheus says that the query is at fault
 * @throws AnswerTooLargeError where it says that the query reads too much
 * @throws InstanceFailedError for everything else that is not a complete answer
 */
export function parseAnswer(text: string, httpStatus: number): Series[] {
  const parsed = answer.safeParse(parseJson(text, httpStatus));
  if (!parsed.success) throw notPrometheus(httpStatus);
  if (parsed.data.status === 'error') throw toError(parsed.data);

  const { data, warnings = [] } = parsed.data;
  // Thanos, Mimir and remote reads answer with a part of the data and say so here; remarks on the query are no such thing.
  const missing = warnings.filter(one => !one.startsWith('PromQL '));
  if (missing.length > 0) {
    throw new InstanceFailedError(
      `The answer is incomplete: ${shorten(missing.join('; '))}`,
    );
  }
  const series = readSeries(data.resultType, data.result);
  if (series === undefined) throw notPrometheus(httpStatus);
  return series;
}

function readSeries(type: string, result: unknown): Series[] | undefined {
  if (type === 'matrix') {
    return matrix
      .safeParse(result)
      .data?.map(({ metric, values }) => toSeries(metric, values));
  }
  if (type === 'vector') {
    return vector
      .safeParse(result)
      .data?.map(({ metric, value }) => toSeries(metric, value ? [value] : []));
  }
  return type === 'scalar' ? [toSeries({}, [result])] : undefined;
}

function toSeries(
  metric: Record<string, string>,
  points: readonly unknown[],
): Series {
  const times: number[] = [];
  const values: number[] = [];
  for (const point of points) {
    const time = Array.isArray(point) ? point[0] : undefined;
    const value = Array.isArray(point) ? point[1] : undefined;
    if (typeof time !== 'number' || typeof value !== 'string') {
      throw new InstanceFailedError('The answer holds a point without a value');
    }
    const millis = Math.round(time * 1000);
    if (times.length === 0 || millis > times[times.length - 1]) {
      times.push(millis);
      values.push(parseValue(value));
    }
  }
  return { labels: metric, times, values };
}

function parseValue(text: string): number {
  if (text === '+Inf') return Infinity;
  return text === '-Inf' ? -Infinity : Number(text);
}

function toError(error: { errorType: string; error: string }): Error {
  const message = shorten(error.error);
  switch (error.errorType) {
    case 'bad_data':
      return new QueryRejectedError(message);
    case 'execution':
      return /too many samples|exceeded maximum|limit/i.test(message)
        ? new AnswerTooLargeError(message)
        : new QueryRejectedError(message);
    default:
      return new InstanceFailedError(`${error.errorType}: ${message}`);
  }
}

function parseJson(text: string, httpStatus: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notPrometheus(httpStatus);
  }
}

function notPrometheus(httpStatus: number): InstanceFailedError {
  return new InstanceFailedError(
    httpStatus === 200
      ? 'It did not answer as a Prometheus does; is the address right?'
      : `It answered with HTTP status ${httpStatus}`,
  );
}

function shorten(message: string): string {
  return message.length > 500 ? `${message.slice(0, 500)}…` : message;
}
