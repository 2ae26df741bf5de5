import {
  Attributes,
  Meter,
  MetricOptions,
  ObservableCallback,
  ObservableResult,
  createNoopMeter,
} from '@opentelemetry/api';

type Instrument = {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  readonly unit: string | undefined;
};
type Recorded = [name: string, value: number, attributes?: Attributes];

/** A meter that keeps what it is told, and collects its gauges when it is asked. */
export class RecordingMeter implements Meter {
  readonly recorded: Recorded[] = [];
  readonly instruments = new Map<string, Instrument>();
  readonly #gauges = new Map<string, ObservableCallback>();
  readonly #noop = createNoopMeter();

  createCounter(name: string, options?: MetricOptions) {
    this.instruments.set(name, { kind: 'counter', unit: options?.unit });
    return { add: this.#record(name) };
  }

  createHistogram(name: string, options?: MetricOptions) {
    this.instruments.set(name, { kind: 'histogram', unit: options?.unit });
    return { record: this.#record(name) };
  }

  createObservableGauge(name: string, options?: MetricOptions) {
    this.instruments.set(name, { kind: 'gauge', unit: options?.unit });
    return {
      addCallback: (callback: ObservableCallback) => {
        this.#gauges.set(name, callback);
      },
      removeCallback: () => this.#gauges.delete(name),
    };
  }

  async collect() {
    const all: Record<string, { value: number; attributes?: Attributes }[]> =
      {};
    for (const [name, callback] of this.#gauges) {
      const values: { value: number; attributes?: Attributes }[] = [];
      const result: ObservableResult = {
        observe: (value, attributes) => {
          values.push({ value, ...(attributes && { attributes }) });
        },
      };
      await callback(result);
      all[name] = values;
    }
    return all;
  }

  createGauge = this.#noop.createGauge.bind(this.#noop);
  createUpDownCounter = this.#noop.createUpDownCounter.bind(this.#noop);
  createObservableCounter = this.#noop.createObservableCounter.bind(this.#noop);
  createObservableUpDownCounter = this.#noop.createObservableUpDownCounter.bind(
    this.#noop,
  );
  addBatchObservableCallback = this.#noop.addBatchObservableCallback.bind(
    this.#noop,
  );
  removeBatchObservableCallback = this.#noop.removeBatchObservableCallback.bind(
    this.#noop,
  );

  #record(name: string) {
    return (value: number, attributes?: Attributes) => {
      this.recorded.push([name, value, attributes]);
    };
  }
}
