/**
 * Which pages of an entity's TechDocs are runbooks: paths below its `docs_dir`, folders or files, several separated by commas; `.` is
 * every page. Without it: pages in a folder `runbooks` or `runbook`, and pages whose front matter names alerts or SLOs. A page that only
 * lists others (`index.md`, `README.md`, `_index.md`) is none, unless it is named itself, or names alerts or SLOs.
 *
 * @public
 */
export const RUNBOOK_PATH_ANNOTATION = 'nines.dev/runbook-path';
