export { parseUrlQuery, toUrlSearch } from './urlQuery';
export { useUrlQuery } from './useUrlQuery';
export type { UrlQuery } from './useUrlQuery';
