import { setImmediate } from 'node:timers/promises';

/** How much is done before others get their turn. */
const ENTITIES_A_TURN = 200;
const LOOKS_A_TURN = 50_000;

/** Lets others in between, by how much was looked at. */
export class Turn {
  readonly #index: { readonly looked: number };
  #entities = 0;
  #looked = 0;

  constructor(index: { readonly looked: number }) {
    this.#index = index;
  }

  async next(): Promise<void> {
    this.#entities += 1;
    const { looked } = this.#index;
    const isOver =
      this.#entities > ENTITIES_A_TURN || looked - this.#looked > LOOKS_A_TURN;
    if (!isOver) return;
    await setImmediate();
    this.#entities = 0;
    this.#looked = looked;
  }
}
