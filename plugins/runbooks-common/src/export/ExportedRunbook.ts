import type { WireReviewState } from '../wire';

/** A runbook to be printed, or kept for when the portal is down too. @public */
export type ExportedRunbook = {
  /** `<docsRef>/<path below docs_dir without .md>`. */
  readonly ref: string;
  readonly docsRef: string;
  readonly title: string;
  /** The whole source. */
  readonly text: string;
  readonly sourceHash: string;
  /** Where the portal has it. */
  readonly url: string;
  /** Where the portal has all docs that it lies in, with a slash at the end. */
  readonly docsUrl: string;
  /** In these docs: `heartbeat/`. */
  readonly page: string;
  readonly owner: string | null;
  readonly alerts: readonly string[];
  readonly review: WireReviewState;
};

/** What of a runbook its page is rendered from. */
export type RenderedRunbook = Pick<
  ExportedRunbook,
  'ref' | 'docsRef' | 'docsUrl' | 'page' | 'title' | 'text'
>;

/** What a bundle says of itself. @public */
export type BundleHead = {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Runbooks that are left out, and why. */
  readonly leftOut?: string;
};
