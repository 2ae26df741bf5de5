export { quietText } from './quietText';
export { stateColors, stateFills, stateTint } from './stateColors';
export { useStateColors, useStateFills } from './useStateColors';
