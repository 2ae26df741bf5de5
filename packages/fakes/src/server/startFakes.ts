import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import express, { Request, Response } from 'express';
import { renderInbox } from '../inbox/renderInbox';
import { Journal, JournalEntry } from './Journal';
import { Fault, FaultChance, Script } from './Script';
import { parseFaults } from './parseFaults';
import { FakeAnswer, FakeProvider, FakeRequest } from './types';

/** Fakes that listen on loopback. */
export type RunningFakes = {
  readonly url: string;
  readonly port: number;
  readonly journal: readonly JournalEntry[];
  /** What senders did that no provider allows, of all providers. Tests expect none. */
  readonly violations: readonly string[];
  /** Adds faults to what is left of the earlier ones. */
  script(...faults: Fault[]): void;
  scriptChance(chance: FaultChance): void;
  /** No faults any more. */
  heal(): void;
  stop(): Promise<void>;
};

export type FakesOptions = {
  /** Default: a free one. */
  readonly port?: number;
  /** Epoch ms. Default: the machine's clock. */
  readonly now?: () => number;
};

const MOST_BYTES = 4_000_000;

/**
 * Plays providers on one loopback port. Beside their own paths: `/__inbox` for people, `/__journal` (GET, DELETE),
 * `/__state` (GET), `/__script` (POST an array of faults, DELETE).
 */
export async function startFakes(
  providers: readonly FakeProvider[],
  options: FakesOptions = {},
): Promise<RunningFakes> {
  const { port = 0, now = Date.now } = options;
  const journal = new Journal();
  const script = new Script();
  const app = express();
  app.disable('x-powered-by');
  app.use(express.raw({ type: () => true, limit: MOST_BYTES }));
  addControls(app, { providers, journal, script });
  app.use(async (req, res) => {
    const request = toFakeRequest(req, now());
    await serve({ request, res, providers, journal, script });
  });
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    get journal() {
      return journal.entries;
    },
    get violations() {
      return providers.flatMap(({ violations }) => violations);
    },
    script: (...faults) => script.add(faults),
    scriptChance: chance => script.setChance(chance),
    heal: () => script.clear(),
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

type Parts = {
  readonly providers: readonly FakeProvider[];
  readonly journal: Journal;
  readonly script: Script;
};

function addControls(app: express.Express, parts: Parts): void {
  const { providers, journal, script } = parts;
  app.get(['/', '/__inbox'], (_, res) => {
    res.type('html').send(renderInbox(providers));
  });
  app.post('/__press/:provider', async (req, res) => {
    const fields = Object.fromEntries(new URLSearchParams(`${req.body}`));
    const pressed = providers.find(({ name }) => name === req.params.provider);
    try {
      await pressed?.press(fields);
      res.redirect(303, '/__inbox');
    } catch (error) {
      res.status(502).type('text/plain').send(`Nobody answered: ${error}`);
    }
  });
  app.get('/__journal', (_, res) => res.json(journal.entries));
  app.delete('/__journal', (_, res) => {
    journal.clear();
    res.status(204).end();
  });
  app.get('/__state', (_, res) =>
    res.json(Object.fromEntries(providers.map(p => [p.name, p.state()]))),
  );
  app.post('/__script', (req, res) => {
    const faults = parseFaults(`${req.body}`);
    if (faults.ok) script.add(faults.value);
    res
      .status(faults.ok ? 204 : 400)
      .json(faults.ok ? undefined : faults.error);
  });
  app.delete('/__script', (_, res) => {
    script.clear();
    res.status(204).end();
  });
}

async function serve(options: Parts & { request: FakeRequest; res: Response }) {
  const { request, res, providers, journal, script } = options;
  const fault = script.next(request);
  if (fault?.kind === 'delay') {
    await new Promise(resolve => setTimeout(resolve, fault.ms));
  }
  const isHandled =
    !fault || fault.kind === 'delay' || fault.kind === 'dropAfter';
  const answer = isHandled ? handle(providers, request) : undefined;
  journal.add(request, { fault: fault?.kind, answer });
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'dropBefore' || fault?.kind === 'dropAfter') {
    res.socket?.destroy();
    return;
  }
  send(res, fault?.kind === 'answer' ? fault.answer : answer);
}

function handle(providers: readonly FakeProvider[], request: FakeRequest) {
  for (const provider of providers) {
    const answer = provider.handle(request);
    if (answer) return answer;
  }
  return { status: 404, body: 'No fake plays this path' };
}

function send(res: Response, answer: FakeAnswer | undefined): void {
  const { status, headers = {}, body = '' } = answer ?? { status: 500 };
  res.status(status).set(headers);
  if (typeof body === 'string') res.type('text/plain').send(body);
  else res.json(body);
}

function toFakeRequest(req: Request, at: number): FakeRequest {
  const headers = Object.entries(req.headers).map(
    ([name, value]): [string, string] => [name, String(value)],
  );
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const { method, path } = req;
  const { searchParams } = new URL(req.originalUrl, 'http://127.0.0.1');
  return {
    ...{ method, path, body, at },
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(headers),
  };
}
