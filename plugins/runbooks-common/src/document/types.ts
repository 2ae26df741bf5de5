import { Criticality, RunbookStatus, SectionKind } from '../wire';

/** A page of Markdown, read as a runbook. Lines count from 1 and are those of the whole source. @public */
export type RunbookDocument = {
  readonly frontMatter: FrontMatter;
  /** Where the fields of the front matter stand that are read here. */
  readonly fields: readonly FrontMatterField[];
  /** What the front matter says and cannot be taken; the rest of it holds. */
  readonly problems: readonly FrontMatterProblem[];
  /** Of the front matter, else the first heading of level 1; marks of ERB and Hugo dropped. */
  readonly title: string | undefined;
  /** Markdown without front matter, lines ended by `\n`. */
  readonly body: string;
  /** Line at which the body begins. */
  readonly bodyLine: number;
  /** In the order of the page. Text before the first heading is a section with an empty heading and anchor. */
  readonly sections: readonly DocumentSection[];
  /** Of the first code fence that is never closed: it swallows what follows. */
  readonly unclosedFenceLine: number | undefined;
  readonly links: readonly DocumentLink[];
  /** All that `#…` may name: anchors of headings, also nested ones, and of `id` and `name` in HTML. */
  readonly anchors: readonly string[];
};

/** A field as it is written: `review_in`. @public */
export type FrontMatterField = {
  readonly name: string;
  readonly line: number;
  /** Its line. */
  readonly text: string;
};

/** @public */
export type FrontMatterProblem = {
  readonly line: number;
  /** The field that is left out; absent where nothing of the front matter counts. */
  readonly field?: string;
  readonly message: string;
  /** The text that it rests on. */
  readonly text: string;
};

/** @public */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** @public */
export type DocumentSection = {
  readonly level: HeadingLevel;
  /** Plain text. */
  readonly heading: string;
  /** As MkDocs names it: the slug of Python-Markdown, `_1` for a repetition, or the explicit `{#id}`. */
  readonly anchor: string;
  /** The first of `kinds`. */
  readonly kind: SectionKind | null;
  /** Two for a combined heading such as "Diagnosis and mitigation". */
  readonly kinds: readonly SectionKind[];
  /** Of the heading. */
  readonly line: number;
  /** Last line before the next heading of any level. */
  readonly endLine: number;
  /** Its own Markdown, up to the next heading of any level, without empty lines around. */
  readonly text: string;
};

/** @public */
export type DocumentLink = {
  readonly line: number;
  /** As written, decoded. */
  readonly target: string;
  readonly text: string;
};

/** @public */
export type ReviewInterval = {
  readonly amount: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
};

/** What a page says about itself. @public */
export type FrontMatter = {
  readonly title?: string;
  /** Names, and patterns with `*`; each may carry the `#anchor` of its section. */
  readonly alerts: readonly string[];
  /** `metadata.name` of SLOs. */
  readonly slos: readonly string[];
  /** Full entity refs. */
  readonly entityRefs: readonly string[];
  readonly criticality: Criticality;
  /** Full ref of a group or user. */
  readonly owner?: string;
  /** `2026-11-01` */
  readonly lastReviewedOn?: string;
  readonly reviewIn?: ReviewInterval;
  /** `2026-10-14` */
  readonly lastExercisedOn?: string;
  readonly exercisedBy: readonly string[];
  readonly dashboards: readonly {
    readonly title: string;
    readonly url: string;
  }[];
  /** A policy, an address or a channel of who is next. */
  readonly escalation?: string;
  /** Earlier names of its alerts. */
  readonly supersedes: readonly string[];
  readonly status: RunbookStatus;
  /** `strict: true`: the lint holds it to all four sections. */
  readonly isStrict: boolean;
  /** `procedure: true`: a page of a procedure, which no alert has to lead to and which has sections of its own. */
  readonly isProcedure: boolean;
};
