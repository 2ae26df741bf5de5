import { FakesOptions, RunningFakes, startFakes } from '../server/startFakes';
import { FakeGithub, FakeGithubOptions } from './FakeGithub';

/** A GitHub that listens on loopback: `<url>/api/v3` is what `apiBaseUrl` of an integration names. */
export async function startFakeGithub(
  options: FakeGithubOptions & FakesOptions = {},
): Promise<{ readonly server: RunningFakes; readonly github: FakeGithub }> {
  const github = new FakeGithub(options);
  return { server: await startFakes([github], options), github };
}
