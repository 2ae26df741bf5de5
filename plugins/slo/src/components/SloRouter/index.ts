export { LegacySloRouter } from './LegacySloRouter';
export { SloRouter } from './SloRouter';
