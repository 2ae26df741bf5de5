export type { BundleHead, ExportedRunbook } from './ExportedRunbook';
export { EXPORT_CSP, htmlBundle, toHtmlBundle } from './htmlBundle';
export { markdownBundle, toMarkdownBundle } from './markdownBundle';
