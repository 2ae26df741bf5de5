export { compareEvents } from './compareEvents';
export { addDays, daysBetween, endOfDay, todayIn } from './days';
export { isCertainlyBefore, slackOf, zoneSlackOf } from './isCertainlyBefore';
export { PRECISION_SECONDS, epochOf, toIso, toWireInstant } from './instants';
export { parseIsoInstant } from './parseIsoInstant';
