/** What a loop calls. It isolates what can fail of it; what it throws all the same is told to `onError`, and it is called again. */
export type LoopOptions = {
  run(signal: AbortSignal): Promise<void>;
  readonly periodMs: number;
  /** From 0 up to 1; each wait is up to a tenth shorter or longer, so that replicas drift apart. */
  random(): number;
  onError(error: unknown): void;
};

/**
 * Calls a function again and again in this replica, whatever the scheduler does: at least once a period, at once when woken,
 * never twice at a time. Tests call the function itself.
 */
export class BackgroundLoop {
  readonly #options: LoopOptions;
  readonly #controller = new AbortController();
  #isWoken = false;
  #endWait: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** Ends the current wait, or the next one. */
  wake(): void {
    this.#isWoken = true;
    this.#endWait?.();
  }

  /** Resolves when the last call is over; there is none after it. */
  async stop(): Promise<void> {
    this.#controller.abort();
    this.#endWait?.();
    await this.#running;
  }

  async #loop(): Promise<void> {
    const { signal } = this.#controller;
    while (!signal.aborted) {
      this.#isWoken = false;
      try {
        await this.#options.run(signal);
      } catch (error) {
        this.#options.onError(error);
        this.#isWoken = false; // a database that is away is not asked without pause
      }
      if (!this.#isWoken && !signal.aborted) await this.#wait();
    }
  }

  async #wait(): Promise<void> {
    const { periodMs, random } = this.#options;
    const ms = periodMs * (0.9 + random() / 5);
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endWait = undefined;
  }
}
