export { useScopeText } from './useScopeText';
