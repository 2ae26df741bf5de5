export { blamelessFindings } from './blamelessFindings';
export { hideNames, hideNamesOfEvents, roleWriter } from './hideNames';
export type { RoleOfPerson } from './hideNames';
