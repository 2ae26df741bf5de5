export * from './SloClient';
export * from './AlertApi';
export * from './AlertClient';
export type { RequestOptions } from './PluginRequests';
export { entityPath, sloPath } from './paths';
