import { Instant, Millis, slotEnd } from '@nines/backstage-plugin-slo-common';
import { WITNESS_AGE_MS } from '../increments/Presence';
import { SlotRange } from '../increments/SlotRange';
import { SamplingContext } from './Asked';

/** The stretch of time whose raw samples are asked for a range. */
export type SampleWindow = { readonly start: Instant; readonly end: Instant };

/**
 * Reaches back far enough that nearly every series has a sample to count from, and a witness for its birth; reaches on past the
 * end, where there is something to see, so that the last stretch between two samples is known to be covered.
 */
export function sampleWindow(
  { from, to }: SlotRange,
  { instance, now }: SamplingContext,
): SampleWindow {
  const { lookback } = instance.config;
  const leadIn = Math.max(lookback, 2 * WITNESS_AGE_MS);
  return {
    start: (slotEnd(from) - leadIn) as Instant,
    end: Math.max(
      slotEnd(to),
      Math.min(Math.floor(now), slotEnd(to) + lookback),
    ) as Instant,
  };
}

export function windowLength({ start, end }: SampleWindow): Millis {
  return (end - start) as Millis;
}
