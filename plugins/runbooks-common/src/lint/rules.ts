import { FindingLevel } from '../wire';

/** A rule of the lint; its id never changes. @public */
export type RunbookRule = {
  readonly id: string;
  readonly level: FindingLevel;
  /** Where the page is held to all four sections: `strict: true` in its front matter, or `--strict`. */
  readonly strictLevel?: FindingLevel;
  /** What it finds. */
  readonly finds: string;
};

/** All rules, in the order of a page's parts. @public */
export const RUNBOOK_RULES = [
  {
    id: 'front-matter/unreadable',
    level: 'error',
    finds:
      'Front matter that never ends, is TOML, or is not YAML: nothing of it counts.',
  },
  {
    id: 'front-matter/field',
    level: 'warning',
    finds: 'A field with a value that it cannot hold; it is left out.',
  },
  {
    id: 'page/deprecated',
    level: 'info',
    finds: 'A page that calls itself deprecated. Its sections are not judged.',
  },
  {
    id: 'page/redirect',
    level: 'info',
    finds:
      'A page that only sends to another one. Its sections are not judged.',
  },
  {
    id: 'sections/missing',
    level: 'warning',
    strictLevel: 'error',
    finds: 'No section for symptoms, diagnosis, resolution or prevention.',
  },
  {
    id: 'sections/empty',
    level: 'error',
    finds: 'A section without text, in itself and below it.',
  },
  {
    id: 'sections/placeholder',
    level: 'error',
    finds:
      'A section of which nothing but TODO, TBD, N/A or the like is written.',
  },
  {
    id: 'sections/duplicate',
    level: 'error',
    finds: 'A second section under the same heading.',
  },
  {
    id: 'sections/order',
    level: 'error',
    finds: 'A section after one that it has to stand before.',
  },
  {
    id: 'sections/alias',
    level: 'warning',
    finds: 'A section under another name than its own.',
  },
  {
    id: 'sections/combined',
    level: 'warning',
    finds: 'One heading for two sections.',
  },
  {
    id: 'markdown/unclosed-fence',
    level: 'warning',
    finds: 'A code fence that is never closed: what follows is code.',
  },
  {
    id: 'links/page',
    level: 'error',
    finds: 'A link to a page, file or anchor of the docs that is not there.',
  },
  {
    id: 'links/anchor',
    level: 'error',
    finds: 'A link to a part of the page that is not there.',
  },
  {
    id: 'links/github-anchor',
    level: 'warning',
    finds:
      'A link to a part of the page as GitHub names it, and MkDocs does not.',
  },
  {
    id: 'steps/no-command',
    level: 'warning',
    finds: 'A diagnosis without a block of commands or queries.',
  },
  {
    id: 'links/no-dashboard',
    level: 'warning',
    finds: 'No dashboard, in the front matter or by a link.',
  },
  {
    id: 'contacts/no-escalation',
    level: 'warning',
    finds:
      'Nobody to escalate to: no policy in the front matter, no channel, address or heading of contacts.',
  },
  {
    id: 'review/overdue',
    level: 'warning',
    finds: 'The review was due before the day asked about.',
  },
  {
    id: 'review/future',
    level: 'warning',
    finds: 'The day of the review is after the day asked about.',
  },
  {
    id: 'review/unknown',
    level: 'info',
    finds: 'No day of a review, or no interval, in the front matter.',
  },
] as const satisfies readonly RunbookRule[];

/** @public */
export type RunbookRuleId = (typeof RUNBOOK_RULES)[number]['id'];
