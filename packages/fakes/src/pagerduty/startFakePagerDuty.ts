import { FakesOptions, RunningFakes, startFakes } from '../server/startFakes';
import { FakePagerDuty, FakePagerDutyOptions } from './FakePagerDuty';

/** A PagerDuty that listens on loopback: its `url` is what a service's `baseUrl` names. */
export async function startFakePagerDuty(
  options: FakePagerDutyOptions & FakesOptions = {},
): Promise<{
  readonly server: RunningFakes;
  readonly pagerduty: FakePagerDuty;
}> {
  const pagerduty = new FakePagerDuty(options);
  return { server: await startFakes([pagerduty], options), pagerduty };
}
