export { SloStateChip } from './SloStateChip';
export { StateIcon } from './StateIcon';
export { useStateText } from './useStateText';
