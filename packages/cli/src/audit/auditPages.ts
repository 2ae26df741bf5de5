import {
  lintRunbook,
  reviewStateOf,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookPage } from '../readRunbooks';

/** What else is to be minded about pages. */
export type PageAudit = {
  /** Files whose title or front matter says so. */
  readonly deprecated: readonly string[];
  /** Files with a code fence that swallows what follows, and the line of it. */
  readonly unclosedFences: readonly {
    readonly file: string;
    readonly line: number;
  }[];
  readonly withReviewDate: number;
  readonly withoutReviewDate: readonly string[];
  readonly overdue: readonly {
    readonly file: string;
    readonly dueOn: string;
  }[];
};

/** @param today - the day asked about */
export function auditPages(
  pages: readonly RunbookPage[],
  today: string,
): PageAudit {
  const dated = pages.filter(
    ({ document }) => document.frontMatter.lastReviewedOn,
  );
  return {
    deprecated: pages
      .filter(({ file, document }) =>
        lintRunbook(document, { file }).some(
          ({ rule }) => rule === 'page/deprecated',
        ),
      )
      .map(({ file }) => file),
    unclosedFences: pages.flatMap(({ file, document }) =>
      document.unclosedFenceLine === undefined
        ? []
        : [{ file, line: document.unclosedFenceLine }],
    ),
    withReviewDate: dated.length,
    withoutReviewDate: pages
      .filter(page => !dated.includes(page))
      .map(({ file }) => file),
    overdue: dated.flatMap(({ file, document }) => {
      const { state, dueOn } = reviewStateOf({
        ...document.frontMatter,
        today,
      });
      return state === 'overdue' && dueOn !== null ? [{ file, dueOn }] : [];
    }),
  };
}
