export * from './types';
export { anchorOf, githubAnchorOf } from './anchors';
export { capMarkdown } from './capMarkdown';
export { parseRunbook } from './parseRunbook';
export { splitFrontMatter } from './splitFrontMatter';
export type { SplitPage } from './splitFrontMatter';
export { tokensOf } from './markdown';
export { markdownLimit } from './markdownLimit';
export * from './sectionText';
