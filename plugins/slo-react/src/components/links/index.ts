export { EntityLink } from './EntityLink';
export { shortRef } from './shortRef';
