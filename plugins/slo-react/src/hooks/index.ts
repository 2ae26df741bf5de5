export type { Loadable } from './Loadable';
export { useEntitySlos } from './useEntitySlos';
export { useFleet } from './useFleet';
export { useNow } from './useNow';
export { useRequest } from './useRequest';
export type { Question } from './useRequest';
export { useSlo } from './useSlo';
export { useSloChart } from './useSloChart';
export { useSloSource } from './useSloSource';
