/**
 * The backend of postmortems: incidents whose timelines write themselves, postmortems, and their action items.
 *
 * @packageDocumentation
 */
export { postmortemsPlugin, postmortemsPlugin as default } from './plugin';
export {
  actionItemConditions,
  actionItemResourceRef,
  actionItemRules,
  createActionItemConditionalDecision,
  createIncidentConditionalDecision,
  createPostmortemConditionalDecision,
  incidentConditions,
  incidentResourceRef,
  incidentRules,
  postmortemConditions,
  postmortemResourceRef,
  postmortemRules,
} from './access/rules';
