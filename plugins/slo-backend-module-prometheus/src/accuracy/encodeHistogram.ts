/** A native histogram of schema 0: bucket `i` holds what is above 2^(i−1) and at most 2^i. */
export type NativeHistogram = {
  readonly name: string;
  readonly service: string;
  readonly timestamp: number;
  readonly count: number;
  readonly sum: number;
  /** Consecutive buckets. */
  readonly firstBucket: number;
  readonly bucketCounts: readonly number[];
};

/** One `io.prometheus.client.MetricFamily` with its length in front, as Prometheus scrapes native histograms. */
export function encodeHistogram(histogram: NativeHistogram): Uint8Array {
  const { name, service, timestamp, count, sum } = histogram;
  const { firstBucket, bucketCounts } = histogram;
  const deltas = bucketCounts.map(
    (one, index) => one - (bucketCounts[index - 1] ?? 0),
  );
  const value = [
    ...field(1, varint(count)),
    ...tag(2, 1),
    ...double(sum),
    ...field(5, varint(zigzag(0))),
    ...tag(6, 1),
    ...double(1e-9),
    ...field(7, varint(0)),
    ...message(12, [
      ...field(1, varint(zigzag(firstBucket))),
      ...field(2, varint(bucketCounts.length)),
    ]),
    ...deltas.flatMap(delta => field(13, varint(zigzag(delta)))),
  ];
  const metric = [
    ...message(1, [...text(1, 'service'), ...text(2, service)]),
    ...field(6, varint(timestamp)),
    ...message(7, value),
  ];
  const HISTOGRAM = 4;
  const family = [
    ...text(1, name),
    ...field(3, varint(HISTOGRAM)),
    ...message(4, metric),
  ];
  return Uint8Array.from([...varint(family.length), ...family]);
}

function tag(number: number, wireType: 0 | 1 | 2): number[] {
  return varint(number * 8 + wireType);
}

function field(number: number, encoded: readonly number[]): number[] {
  return [...tag(number, 0), ...encoded];
}

function message(number: number, body: readonly number[]): number[] {
  return [...tag(number, 2), ...varint(body.length), ...body];
}

function text(number: number, value: string): number[] {
  return message(number, [...Buffer.from(value)]);
}

function double(value: number): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return [...bytes];
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function zigzag(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}
