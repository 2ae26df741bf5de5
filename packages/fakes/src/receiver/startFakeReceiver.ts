import { FakesOptions, RunningFakes, startFakes } from '../server/startFakes';
import { FakeReceiver, FakeReceiverOptions } from './FakeReceiver';

/** A receiver of signed webhooks on loopback. */
export async function startFakeReceiver(
  options: FakeReceiverOptions & FakesOptions,
): Promise<{ readonly server: RunningFakes; readonly receiver: FakeReceiver }> {
  const receiver = new FakeReceiver(options);
  return { server: await startFakes([receiver], options), receiver };
}
