export { BurnTable } from './BurnTable';
