import { FakeAnswer, FakeRequest } from './types';

/** What goes wrong with a request. */
export type FaultKind =
  /** Answers this instead of handling the request. */
  | { readonly kind: 'answer'; readonly answer: FakeAnswer }
  /** Closes the socket without handling the request. */
  | { readonly kind: 'dropBefore' }
  /** Handles the request, then closes the socket: the sender cannot know. */
  | { readonly kind: 'dropAfter' }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Handles the request after a while. */
  | { readonly kind: 'delay'; readonly ms: number };

/** A fault and when it strikes. */
export type Fault = FaultKind & {
  /** How many matching requests it strikes. Default: 1. */
  readonly times?: number;
  /** Start of the path. Default: any. */
  readonly path?: string;
  /** Text in the body. Default: any. */
  readonly contains?: string;
};

/** Faults that strike by chance; the same seed strikes the same requests. */
export type FaultChance = {
  /** 0 to 1. */
  readonly share: number;
  readonly seed: number;
  readonly faults: readonly FaultKind[];
};

/** What a fake was told to do wrong. Faults strike in the order they were added. */
export class Script {
  #faults: { fault: Fault; left: number }[] = [];
  #chance: FaultChance | undefined;
  #random: () => number = () => 1;

  add(faults: readonly Fault[]): void {
    this.#faults.push(
      ...faults.map(fault => ({ fault, left: fault.times ?? 1 })),
    );
  }

  setChance(chance: FaultChance): void {
    this.#chance = chance;
    this.#random = seededRandom(chance.seed);
  }

  clear(): void {
    this.#faults = [];
    this.#chance = undefined;
  }

  /** The fault that strikes this request; asked once per request. */
  next(request: FakeRequest): FaultKind | undefined {
    const found = this.#faults.find(
      ({ fault, left }) => left > 0 && strikes(fault, request),
    );
    if (found) {
      found.left -= 1;
      return found.fault;
    }
    if (!this.#chance || this.#random() >= this.#chance.share) return undefined;
    const { faults } = this.#chance;
    return faults[Math.floor(this.#random() * faults.length)];
  }
}

function strikes({ path, contains }: Fault, request: FakeRequest): boolean {
  return (
    (path === undefined || request.path.startsWith(path)) &&
    (contains === undefined || request.body.includes(contains))
  );
}

/** Mulberry32, a public-domain generator: small, and the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
