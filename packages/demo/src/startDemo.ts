import { join } from 'node:path';
import { freePort, hasTechDocsCore, startPrometheus } from '@nines/testbed';
import {
  EXAMPLE_RULES,
  startExampleAlertmanager,
} from './alerts/startExampleAlertmanager';
import { readBirth } from './history/readBirth';
import { writeHistory } from './history/writeHistory';
import { startPortal } from './portal/startPortal';
import { step } from './progress';
import { startReceivers } from './receivers/startReceivers';
import { startMetricsServer } from './traffic/startMetricsServer';
import { Pusher } from './traffic/Pusher';
import { SERVICES } from './world/services';
import { World } from './world/World';

/** The demo, as it runs. */
export type RunningDemo = {
  readonly url: string;
  /** Where the demo's pages arrive: stand-ins for PagerDuty and Slack. */
  readonly inboxUrl: string;
  /** Resolves when the portal ends by itself. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
};

type Stop = () => Promise<unknown>;

const PUSH_EVERY_MS = 20_000;
const PATIENCE_MS = 180_000;
const SCRAPE_SECONDS = 15;
const EXAMPLE_TOKEN = 'example-traffic-token-of-the-demo-only';

async function startExamplePrometheus(
  dataFolder: string,
  alertmanagerUrl: string | undefined,
  stops: Stop[],
) {
  const { bornAt, isFirst } = await readBirth(dataFolder, Date.now());
  const blocks = join(dataFolder, 'prometheus');
  if (isFirst) {
    await step('Telling 30 days of history of the example services', () =>
      writeHistory({ bornAt, dataFolder: blocks }),
    );
  }
  const metrics = await startMetricsServer(
    new World(SERVICES, bornAt),
    await freePort(),
  );
  stops.push(metrics.stop);
  const prometheus = await step('Starting Prometheus', () =>
    startPrometheus({
      dataFolder: blocks,
      ruleFiles: [EXAMPLE_RULES],
      alertmanagers: alertmanagerUrl ? [new URL(alertmanagerUrl).host] : [],
      scrapes: [
        {
          job: 'example',
          target: metrics.target,
          intervalSeconds: SCRAPE_SECONDS,
          honorLabels: true,
        },
      ],
    }),
  );
  stops.push(prometheus.stop);
  return { bornAt, prometheusUrl: prometheus.url };
}

/** Pushes at once and then every so often. The portal reads its definitions only after it started: until then it is patient. */
function pushTraffic(pusher: Pusher): Stop {
  const startedAt = Date.now();
  const push = async () => {
    try {
      await pusher.push(Date.now());
    } catch (error) {
      if (Date.now() - startedAt < PATIENCE_MS) return;
      process.stderr.write(`Example traffic was not pushed: ${error}\n`);
    }
  };
  void push();
  const timer = setInterval(push, PUSH_EVERY_MS);
  return async () => clearInterval(timer);
}

/**
 * Starts the example organisation's traffic, the Prometheus that scrapes it, and the portal that measures it. What fails on
 * the way is stopped again.
 */
export async function startDemo(options: {
  port: number;
  /** Kept between starts. */
  dataFolder: string;
  /** Config files after app-config.yaml. */
  config: readonly string[];
}): Promise<RunningDemo> {
  const { port, dataFolder, config } = options;
  const stops: Stop[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const alertmanager = await startExampleAlertmanager();
    if (alertmanager) stops.push(alertmanager.stop);
    const example = await startExamplePrometheus(
      dataFolder,
      alertmanager?.url,
      stops,
    );
    const receivers = await startReceivers({ portalPort: port });
    stops.push(receivers.fakes.stop);
    const url = `http://localhost:${port}`;
    const knowsTechDocsCore = await hasTechDocsCore();
    const portal = await step('Starting the portal', () =>
      startPortal({
        port,
        config: ['app-config.yaml', ...config],
        env: {
          NINES_DATA: dataFolder,
          NINES_URL: url,
          NINES_PORT: String(port),
          NINES_EXAMPLE_PROMETHEUS: example.prometheusUrl,
          ...(alertmanager && {
            NINES_EXAMPLE_ALERTMANAGER: alertmanager.url,
          }),
          NINES_EXAMPLE_TOKEN: EXAMPLE_TOKEN,
          NINES_OMIT_TECHDOCS_CORE: String(!knowsTechDocsCore),
          ...receivers.env,
        },
        logFile: join(dataFolder, 'portal.log'),
      }),
    );
    stops.push(portal.stop);
    const giftCards = SERVICES.find(({ name }) => name === 'gift-cards');
    if (!giftCards) throw new Error("No example service 'gift-cards'");
    stops.push(
      pushTraffic(
        new Pusher({
          url,
          token: EXAMPLE_TOKEN,
          service: giftCards,
          objective: 'component:default/gift-cards/purchases',
          bornAt: example.bornAt,
          historyStamp: join(dataFolder, 'history-pushed'),
          now: Date.now(),
        }),
      ),
    );
    const inboxUrl = `${receivers.fakes.url}/__inbox`;
    return { url, inboxUrl, ended: portal.ended, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}
