import { FakesOptions, RunningFakes, startFakes } from '../server/startFakes';
import { FakeSlack, FakeSlackOptions } from './FakeSlack';

/** A Slack that listens on loopback: `<url>/api/` is what a channel's `apiUrl` names. */
export async function startFakeSlack(
  options: FakeSlackOptions & FakesOptions = {},
): Promise<{ readonly server: RunningFakes; readonly slack: FakeSlack }> {
  const slack = new FakeSlack(options);
  return { server: await startFakes([slack], options), slack };
}
