export * from './SloClient';
export * from './AlertApi';
export * from './AlertClient';
export { PluginRequests } from './PluginRequests';
export type { RequestOptions } from './PluginRequests';
export { toSearch } from './toSearch';
export { entityPath, sloPath } from './paths';
