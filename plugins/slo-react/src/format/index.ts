export { formatCompactCount } from './formatCompactCount';
export { formatCount } from './formatCount';
export { formatDuration } from './formatDuration';
export { formatInstant } from './formatInstant';
export { formatPercent } from './formatPercent';
export { formatRate } from './formatRate';
export { formatTarget } from './formatTarget';
