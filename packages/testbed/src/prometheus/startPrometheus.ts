import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../net/freePort';
import { findProgram } from '../process/findProgram';
import { RunningServer, startServer } from '../process/startServer';

/** A Prometheus of its own, on loopback. */
export type RunningPrometheus = RunningServer & {
  /** Address in front of `/api/v1`. */
  readonly url: string;
  /** Where blocks of history may be put before it starts. */
  readonly dataFolder: string;
};

/** @public */
export type PrometheusOptions = {
  /** Kept when given; else a folder of its own goes with the server. */
  readonly dataFolder?: string;
  /** A free one when absent. */
  readonly port?: number;
  /**
   * What it scrapes: `job`, `target` as `host:port`, and how often. With `honorLabels` the target's own `job` and `instance`
   * win, so that its series go on where blocks of history end.
   */
  readonly scrapes?: readonly {
    readonly job: string;
    readonly target: string;
    readonly intervalSeconds: number;
    readonly honorLabels?: boolean;
  }[];
  /** Files of recording and alerting rules. */
  readonly ruleFiles?: readonly string[];
  /** How often rules are evaluated. Default: every 30 seconds. */
  readonly evaluationSeconds?: number;
  /** The Alertmanagers that it tells what fires, as `host:port`. */
  readonly alertmanagers?: readonly string[];
  /** Further flags, such as `--enable-feature=native-histograms`. */
  readonly flags?: readonly string[];
};

/** The configuration, in JSON: YAML that needs no quoting rules. */
function configuration(options: PrometheusOptions) {
  const { scrapes = [], ruleFiles = [], alertmanagers = [] } = options;
  const { evaluationSeconds = 30 } = options;
  return JSON.stringify({
    global: {
      scrape_interval: '15s',
      evaluation_interval: `${evaluationSeconds}s`,
    },
    rule_files: ruleFiles,
    alerting: {
      alertmanagers: [{ static_configs: [{ targets: alertmanagers }] }],
    },
    scrape_configs: scrapes.map(scrape => ({
      job_name: scrape.job,
      honor_labels: scrape.honorLabels ?? false,
      scrape_interval: `${scrape.intervalSeconds * 1000}ms`,
      scrape_timeout: `${Math.min(scrape.intervalSeconds, 10) * 1000}ms`,
      static_configs: [{ targets: [scrape.target] }],
    })),
  });
}

/**
 * Starts the Prometheus of the system and waits until it is ready. It keeps 60 days and reads any blocks that lie in its data
 * folder (`promtool tsdb create-blocks-from openmetrics`).
 */
export async function startPrometheus(
  options: PrometheusOptions = {},
): Promise<RunningPrometheus> {
  const command = findProgram(['prometheus'], 'prometheus');
  const folder = await mkdtemp(join(tmpdir(), 'nines-prometheus-'));
  const dataFolder = options.dataFolder ?? join(folder, 'data');
  await mkdir(dataFolder, { recursive: true });
  const config = join(folder, 'prometheus.yml');
  await writeFile(config, configuration(options));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const server = await startServer({
    command,
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${dataFolder}`,
      '--storage.tsdb.retention.time=60d',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
      ...(options.flags ?? []),
    ],
    readyUrl: `${url}/-/ready`,
  });
  return {
    url,
    dataFolder,
    pid: server.pid,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
