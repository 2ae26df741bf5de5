export { compareEvents } from './compareEvents';
export { addDays, daysBetween, endOfDay, todayIn } from './days';
export { PRECISION_SECONDS, epochOf, toIso, toWireInstant } from './instants';
export { parseIsoInstant } from './parseIsoInstant';
