export { EntityLink } from './EntityLink';
export { shortRef } from './shortRef';
export { useAlertHref } from './useAlertHref';
export { useAllSlosHref } from './useAllSlosHref';
export { useSloHref } from './useSloHref';
