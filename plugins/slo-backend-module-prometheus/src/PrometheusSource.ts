import {
  Indicator,
  Instant,
  Millis,
  Result,
  TimeWindow,
} from '@nines/backstage-plugin-slo-common';
import {
  SliInstanceStatus,
  SliOutcome,
  SliQueryDescription,
  SliRequest,
  SliSource,
} from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from './client/PrometheusInstance';
import { describeIndicator } from './describe/describeIndicator';
import { DAY_MS } from './increments/SlotRange';
import { CounterPlan, GridPlan, IndicatorPlan } from './plan/IndicatorPlan';
import { planIndicator } from './plan/planIndicator';
import { Asked } from './sampling/Asked';
import { sampleInstance } from './sampling/sampleInstance';

/**
 * Measures SLOs with systems that answer the HTTP API of Prometheus. docs/adr/0003-sampling-prometheus.md says why it asks for raw
 * samples; docs/prometheus.md says what that means for those who write queries.
 */
export class PrometheusSource implements SliSource {
  readonly type = 'prometheus';
  readonly settleAfter: Millis;
  readonly maxSpan = DAY_MS;
  readonly #instances: readonly PrometheusInstance[];
  /** Queries are parsed once: a tick asks for the same indicators as the one before. */
  readonly #plans = new WeakMap<Indicator, Result<IndicatorPlan, string>>();

  constructor(instances: readonly PrometheusInstance[]) {
    this.#instances = instances;
    this.settleAfter = Math.max(
      0,
      ...instances.map(({ config }) => config.settleAfter),
    ) as Millis;
  }

  async sample(
    requests: readonly SliRequest[],
    options: { now: Instant; signal: AbortSignal },
  ): Promise<SliOutcome[]> {
    const rejected: SliOutcome[] = [];
    const asked = new Map<
      PrometheusInstance,
      Asked<CounterPlan | GridPlan>[]
    >();
    for (const request of requests) {
      const resolved = this.#resolve(request.indicator);
      if (resolved.ok) {
        const { instance, plan } = resolved.value;
        const known = asked.get(instance) ?? [];
        known.push({ request, plan: plan.how });
        asked.set(instance, known);
      } else {
        const { objectiveKey } = request;
        const { error: message } = resolved;
        rejected.push({ status: 'rejected', objectiveKey, message });
      }
    }
    const outcomes = await Promise.all(
      [...asked].map(([instance, all]) =>
        sampleInstance(all, { instance, ...options }),
      ),
    );
    return [...rejected, ...outcomes.flat()];
  }

  validate(indicator: Indicator): string | undefined {
    const resolved = this.#resolve(indicator);
    return resolved.ok ? undefined : resolved.error;
  }

  describe(
    indicator: Indicator,
    options: { window?: TimeWindow; now: Instant },
  ): SliQueryDescription[] {
    return describeIndicator(indicator, {
      ...options,
      instanceOf: source => this.#find(source)?.config,
    });
  }

  status(): SliInstanceStatus[] {
    return this.#instances.map(instance => instance.status());
  }

  #resolve(
    indicator: Indicator,
  ): Result<{ instance: PrometheusInstance; plan: IndicatorPlan }, string> {
    const plan = this.#plans.get(indicator) ?? planIndicator(indicator);
    this.#plans.set(indicator, plan);
    if (!plan.ok) return plan;
    const { source } = plan.value;
    const instance = this.#find(source);
    if (instance) return { ok: true, value: { instance, plan: plan.value } };
    const names = this.#instances.map(({ config }) => `'${config.name}'`);
    const known =
      names.length > 0 ? `known are ${names.join(', ')}` : 'none is configured';
    return {
      ok: false,
      error:
        source === undefined
          ? `It names no Prometheus instance, and none is the default; ${known}`
          : `No Prometheus instance '${source}'; ${known}`,
    };
  }

  #find(source: string | undefined): PrometheusInstance | undefined {
    return this.#instances.find(({ config }) =>
      source === undefined ? config.isDefault : config.name === source,
    );
  }
}
