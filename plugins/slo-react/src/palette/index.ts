export { stateColors, stateTint } from './stateColors';
export { useStateColors } from './useStateColors';
