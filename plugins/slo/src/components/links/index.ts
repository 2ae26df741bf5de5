export { EntityLink } from './EntityLink';
export { shortRef } from './shortRef';
export { useAllSlosHref } from './useAllSlosHref';
export { useSloHref } from './useSloHref';
