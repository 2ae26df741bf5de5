/**
 * Lets people find published postmortems by the search of the portal.
 *
 * @packageDocumentation
 */
export { DefaultPostmortemsCollatorFactory } from './DefaultPostmortemsCollatorFactory';
export type { PostmortemDocument } from './DefaultPostmortemsCollatorFactory';
export {
  searchModulePostmortems,
  searchModulePostmortems as default,
} from './module';
