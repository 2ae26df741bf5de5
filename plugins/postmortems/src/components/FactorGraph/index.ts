export { FactorsEditor } from './FactorsEditor';
export { FactorsView } from './FactorsView';
