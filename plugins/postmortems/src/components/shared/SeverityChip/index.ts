export { SeverityChip } from './SeverityChip';
export { SEVERITY_COLORS, SeverityIcon } from './SeverityIcon';
export { useSeverityName } from './useSeverityName';
