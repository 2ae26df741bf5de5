import assert from 'node:assert/strict';
import { assertNever, Instant } from '../../units';
import { remove } from '../act';
import { AlertEffect, AlertTransition } from '../AlertEffect';
import { AlertFacts } from '../AlertFacts';
import { AlertState, NO_ALERT } from '../AlertState';
import { isRecovered } from '../holding';
import { transition } from '../transition';
import { at, idOf, PAGE } from './facts';

type Open = { readonly id: string; readonly firedAt: Instant; by?: string };

/** As JSON: what is kept is JSON, and a test compares hundreds of thousands. */
function same(a: unknown, b: unknown): void {
  assert.equal(JSON.stringify(a), JSON.stringify(b));
}

/**
 * What its effects alone tell of a series, beside the state that was decided. Fails an assertion when the two part, and when
 * something happens that must not.
 */
export class SeriesModel {
  state: AlertState = NO_ALERT;
  minute = 0;
  #open: Open | undefined;
  #isMuted = false;
  readonly #ids = new Set<string>();

  get now(): Instant {
    return at(this.minute);
  }

  /** A tick, judged by two replicas, and by one of them again. */
  see(facts: AlertFacts): void {
    const before = this.state;
    const judge = (state: AlertState) =>
      transition({ state, facts, key: PAGE, now: this.now, idOf });
    const result = judge(before);
    const { next, effects } = result;
    same(judge(JSON.parse(JSON.stringify(before))), result);
    if (this.#isMuted) same(effects, []);
    if (facts.status === 'unknown' && facts.reasons.length === 0) {
      same([next.status, effects], [before.status, []]);
    }
    // Only what is known, and holds no longer, ends
    assert(
      isRecovered(facts) || effects.every(({ type }) => type !== 'resolved'),
    );
    this.take(result);
    if (isRecovered(facts)) this.#isMuted = false;
    const again = judge(next);
    same(again.effects, []);
    assert.equal(again.next, next);
  }

  take({ next, effects }: AlertTransition): void {
    const before = this.state;
    if (JSON.stringify(next) === JSON.stringify(before)) {
      assert.equal(next, before);
    }
    for (const effect of effects) this.#tell(effect);
    this.state = next;
    this.#compare();
  }

  /** The definition goes, and comes back. */
  remove(): void {
    this.#isMuted = false;
    this.take(remove(this.state, 'definitionRemoved', this.now));
    assert.equal(this.#open, undefined);
  }

  /** The process ends; the state comes back from the database. */
  restart(): void {
    this.state = JSON.parse(JSON.stringify(this.state));
    this.#compare();
  }

  #tell(effect: AlertEffect): void {
    assert.equal(effect.at, this.now);
    const { occurrenceId } = effect;
    if (effect.type === 'opened') {
      assert.equal(this.#open, undefined);
      assert(!this.#ids.has(occurrenceId));
      assert(effect.since <= this.now);
      this.#ids.add(occurrenceId);
      this.#open = { id: occurrenceId, firedAt: this.now };
      return;
    }
    const open = this.#open;
    assert(open && open.id === occurrenceId);
    switch (effect.type) {
      case 'acknowledged':
        assert.equal(open.by, undefined);
        open.by = effect.by;
        break;
      case 'unacknowledged':
        assert(open.by);
        open.by = undefined;
        break;
      case 'changed':
        assert(effect.added.length > 0);
        break;
      case 'resolved':
        assert.equal(effect.firedAt, open.firedAt);
        this.#open = undefined;
        this.#isMuted = effect.reason === 'byHand';
        break;
      default:
        assertNever(effect);
    }
  }

  #compare(): void {
    const { state } = this;
    const open = this.#open;
    if (state.status !== 'firing' && state.status !== 'acknowledged') {
      assert.equal(open, undefined);
      return;
    }
    const by =
      state.status === 'acknowledged' ? state.acknowledgedBy : undefined;
    same(
      [state.occurrenceId, state.firedAt, by],
      [open?.id, open?.firedAt, open?.by],
    );
    assert(state.reasons.length > 0);
    assert(state.since <= state.firedAt);
  }
}
