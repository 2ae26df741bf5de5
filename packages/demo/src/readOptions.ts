import { parseArgs } from 'node:util';

export const USAGE = `npm start [-- OPTIONS]

  --port NUMBER      where the portal listens; 7007 by default
  --config FILE      a further config file; may be repeated, later ones win
  --dev              the app from the bundler, with hot reload (npm run dev)
  --fresh            forget what the demo kept in .data and begin anew
  --help             this text
`;

export type DemoOptions = {
  readonly port: number;
  readonly config: readonly string[];
  readonly isDev: boolean;
  readonly isFresh: boolean;
};

/** @throws Error with a message for a person when the arguments are off; answers undefined for `--help`. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '7007' },
      config: { type: 'string', multiple: true, default: [] },
      dev: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port is a number from 1 to 65535, not '${values.port}'`);
  }
  return {
    port,
    config: values.config,
    isDev: values.dev,
    isFresh: values.fresh,
  };
}
