export { SimulateDialog } from './SimulateDialog';
