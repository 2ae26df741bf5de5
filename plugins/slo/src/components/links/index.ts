export { useAlertHref } from './useAlertHref';
export { useAllSlosHref } from './useAllSlosHref';
export { useSloHref } from './useSloHref';
