import { FakesOptions, RunningFakes, startFakes } from '../server/startFakes';
import { FakeJira, FakeJiraOptions } from './FakeJira';

/** A Jira that listens on loopback: its `url` is what `baseUrl` of a tracker names. */
export async function startFakeJira(
  options: FakeJiraOptions & FakesOptions = {},
): Promise<{ readonly server: RunningFakes; readonly jira: FakeJira }> {
  const jira = new FakeJira(options);
  return { server: await startFakes([jira], options), jira };
}
