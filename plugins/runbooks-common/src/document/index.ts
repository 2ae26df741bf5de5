export * from './types';
export { anchorOf, githubAnchorOf } from './anchors';
export { capMarkdown } from './capMarkdown';
export { parseRunbook } from './parseRunbook';
export * from './sectionText';
