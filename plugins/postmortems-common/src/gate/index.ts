export { gateOf } from './gateOf';
export type { GateAction, GateEvent, GateInput, GateOwner } from './GateInput';
