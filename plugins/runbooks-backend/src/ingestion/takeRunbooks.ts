import { hashText } from '@nines/backstage-plugin-nines-node';
import {
  RunbookDocument,
  capMarkdown,
  isRunbookPage,
  lintRunbook,
} from '@nines/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '../database/index/IndexStore';
import { DocsPage } from './DocsFolder';
import { SitePages } from './SitePages';

export type TakenBy = {
  readonly docsRef: string;
  /** `nines.dev/runbook-path` of the entity. */
  readonly annotation?: string;
  /** Entities that show a part of these docs. */
  readonly sharing: readonly { entityRef: string; docsPath: string }[];
};

/** As long as the columns. */
const LONGEST_REF = 1_000;

/** The runbooks among the pages of a site, and what could not be taken. */
export function takeRunbooks(pages: readonly DocsPage[], by: TakenBy) {
  const site = new SitePages(pages);
  const skipped: { file: string; message: string }[] = [];
  const runbooks = pages.flatMap(page => {
    const document = site.documentOf(page.path);
    const { path, file } = page;
    const { frontMatter } = document;
    if (!isRunbookPage(path, frontMatter, by.annotation)) return [];
    if (`${by.docsRef}/${path}`.length > LONGEST_REF) {
      const message = `its path is longer than ${LONGEST_REF} characters`;
      skipped.push({ file: file.file.slice(0, LONGEST_REF), message });
      return [];
    }
    return [toRunbook(page, { document, by, site })];
  });
  return { runbooks, skipped };
}

function toRunbook(
  { file, path, page }: DocsPage,
  taken: { document: RunbookDocument; by: TakenBy; site: SitePages },
): IndexedRunbook {
  const { document, by, site } = taken;
  const { frontMatter, sections, anchors } = document;
  const own = new Set(sections.map(({ anchor }) => anchor));
  const sharing = by.sharing
    .filter(({ docsPath }) => isBelow(path, docsPath))
    .map(({ entityRef }) => entityRef);
  const { owner, escalation, reviewIn } = frontMatter;
  const title = document.title ?? path.split('/').at(-1) ?? path;
  return {
    ref: `${by.docsRef}/${path}`,
    file: clean(file.file),
    page,
    title: clean(title).slice(0, 1_000),
    ...(owner && { owner: clean(owner) }),
    criticality: frontMatter.criticality,
    status: frontMatter.status,
    isForNamed: frontMatter.entityRefs.length + sharing.length > 0,
    details: {
      path,
      alerts: frontMatter.alerts.map(clean),
      supersedes: frontMatter.supersedes.map(clean),
      slos: frontMatter.slos.map(clean),
      entityRefs: [...new Set([...frontMatter.entityRefs, ...sharing])],
      ...(reviewIn && { reviewIn }),
      dashboards: frontMatter.dashboards,
      ...(escalation && { escalation }),
      otherAnchors: anchors.filter(anchor => !own.has(anchor)),
      ...(frontMatter.isProcedure && { isProcedure: true }),
    },
    sections: sections.map(({ level, heading, anchor, kinds, line, text }) => ({
      ...{ level, heading, anchor, kinds, line, text },
    })),
    findings: lintRunbook(document, {
      file: file.file,
      resolves: target => site.resolves(path, target),
    }),
    text: file.text,
    ...capMarkdown(document.body),
    sourceHash: hashText(file.text),
    ...(file.url && { sourceUrl: file.url }),
    ...(file.modifiedAt !== undefined && { modifiedAt: file.modifiedAt }),
    ...(frontMatter.lastReviewedOn && {
      lastReviewedOn: frontMatter.lastReviewedOn,
    }),
    ...(frontMatter.lastExercisedOn && {
      lastExercisedOn: frontMatter.lastExercisedOn,
    }),
  };
}

/** `checkout` and all below `checkout/`; addresses of pages are in the case of their files or not. */
function isBelow(path: string, folder: string): boolean {
  const lower = path.toLowerCase();
  const wanted = folder.toLowerCase().replace(/(\/index)?\.html?$/, '');
  return lower === wanted || lower.startsWith(`${wanted}/`);
}

/** PostgreSQL takes no NUL. */
function clean(text: string): string {
  return text.replace(/\0/g, '');
}
