import { join } from 'node:path';
import { RunningServer, startAlertmanager } from '@nines/testbed';
import { ROOT } from '../paths';
import { step } from '../progress';

/** The rules that the example teams had before they had SLOs. */
export const EXAMPLE_RULES = join(ROOT, 'examples/prometheus/shop.rules.yaml');

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Starts the Alertmanager of the example organisation, in which somebody has silenced what is known.
 *
 * @returns undefined where the machine has none: the portal then says that it does not answer
 */
export async function startExampleAlertmanager(): Promise<
  (RunningServer & { readonly url: string }) | undefined
> {
  try {
    const alertmanager = await step('Starting Alertmanager', startAlertmanager);
    await silence(alertmanager.url, Date.now()).catch(async error => {
      await alertmanager.stop();
      throw error;
    });
    return alertmanager;
  } catch (error) {
    process.stderr.write(`No Alertmanager: ${error}\n`);
    return undefined;
  }
}

async function silence(url: string, now: number): Promise<void> {
  const alert = { name: 'alertname', value: 'RecommendationsSilent' };
  await fetch(`${url}/api/v2/silences`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      matchers: [{ ...alert, isRegex: false, isEqual: true }],
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + WEEK_MS).toISOString(),
      createdBy: 'jane.doe',
      comment: 'It moves to the new platform',
    }),
  });
}
