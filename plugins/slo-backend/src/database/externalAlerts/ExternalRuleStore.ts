import { Instant } from '@nines/backstage-plugin-slo-common';
import { ToldRule } from '@nines/backstage-plugin-slo-node';
import { SourceId } from './ExternalAlertStore';

/** A rule, and who told it. */
export type ExternalRule = ToldRule & {
  readonly origin: SourceId['origin'];
  /** Name of the instance in app-config. */
  readonly source: string;
};

/**
 * The rules of others that alerts can come from, as each source told them last. An answer is all of them or nothing; a failure
 * ends none; what was asked for before that which stands here changes nothing. What changes nothing writes nothing.
 */
export interface ExternalRuleStore {
  /** @param askedAt - when the question was sent */
  replace(
    source: SourceId,
    rules: readonly ToldRule[],
    askedAt: Instant,
  ): Promise<'saved' | 'unchanged' | 'recovered' | 'superseded'>;

  /** That a source did not answer, and whether that is news. */
  fail(
    source: SourceId,
    message: string,
    askedAt: Instant,
  ): Promise<'began' | 'goesOn' | 'superseded'>;

  /** Of all sources, in the order of their names and of what each told. */
  listAll(): Promise<readonly ExternalRule[]>;

  /** Forgets what others than these told. */
  keepOnly(sources: readonly SourceId[]): Promise<void>;
}
