export { PersonRef } from './PersonRef';
export { isEntityRef } from './isEntityRef';
