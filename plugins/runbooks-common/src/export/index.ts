export type { BundleHead, ExportedRunbook } from './ExportedRunbook';
export { EXPORT_CSP, htmlBundle, toHtmlBundle } from './htmlBundle';
export { markdownBundle, toMarkdownBundle } from './markdownBundle';
export { escapeHtml } from './escapeHtml';
export { renderText } from './renderText';
export { STYLE as EXPORT_STYLE } from './style';
