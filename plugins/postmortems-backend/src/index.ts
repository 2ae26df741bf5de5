/**
 * The backend of postmortems: incidents whose timelines write themselves, postmortems, and their action items.
 *
 * @packageDocumentation
 */
export { postmortemsPlugin, postmortemsPlugin as default } from './plugin';
