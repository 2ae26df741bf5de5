import { setTimeout as passes } from 'node:timers/promises';
import { Instant } from '@nines/backstage-plugin-slo-common';

/** How long ago virtual time begins: a Prometheus takes nothing that is older than an hour. */
const HEAD_START_MS = 55 * 60_000;

/** Time that runs faster than the real one, from the moment at which it is started. */
export class VirtualClock {
  readonly speed: number;
  #realStart: number | undefined;
  #start = 0;

  constructor(speed: number) {
    this.speed = speed;
  }

  /** Begins at a whole minute. */
  begin(): void {
    this.#realStart = Date.now();
    this.#start =
      Math.ceil((this.#realStart - HEAD_START_MS) / 60_000) * 60_000;
  }

  get hasBegun(): boolean {
    return this.#realStart !== undefined;
  }

  /** Virtual second 0. */
  get start(): Instant {
    return this.#start as Instant;
  }

  now(): Instant {
    const real = Date.now() - (this.#realStart ?? Date.now());
    return (this.#start + real * this.speed) as Instant;
  }

  /** Virtual seconds since the start. */
  second(): number {
    return (this.now() - this.#start) / 1_000;
  }

  async reaches(time: number): Promise<void> {
    while (this.now() < time) await passes(5);
  }
}
