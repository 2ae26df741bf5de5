/** Items that one run takes at most. */
const MOST_AT_ONCE = 100;

type Waiting<T, R> = {
  readonly item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
};

/**
 * Does together what comes together: one run at a time, and what is added meanwhile is the next run's. Nothing waits for company,
 * a run begins after its last item was added, and no item fails for another's sake: what fails together is run one by one.
 */
export class Batches<T, R> {
  readonly #run: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #waiting: Waiting<T, R>[] = [];
  #isRunning = false;

  /** @param run - answers one result per item, in their order; what throws did nothing. */
  constructor(run: (items: readonly T[]) => Promise<readonly R[]>) {
    this.#run = run;
  }

  async add(item: T): Promise<R> {
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await this.#runSome(this.#waiting.splice(0, MOST_AT_ONCE));
    }
    this.#isRunning = false;
  }

  async #runSome(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      if (batch.length === 1) batch[0].reject(error);
      else for (const each of batch) await this.#runSome([each]);
    }
  }
}
