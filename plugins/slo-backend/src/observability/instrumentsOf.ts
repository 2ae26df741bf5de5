import { Meter } from '@opentelemetry/api';

/** Makes the instruments of a meter, each with what it counts or times. */
export function instrumentsOf(meter: Meter) {
  return {
    counter: (name: string, unit: string, description: string) =>
      meter.createCounter(name, { unit, description }),
    /** Of seconds. */
    timer: (name: string, description: string) =>
      meter.createHistogram(name, { unit: 's', description }),
  };
}
