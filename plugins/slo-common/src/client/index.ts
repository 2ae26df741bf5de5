export * from './SloClient';
export { entityPath, sloPath } from './paths';
