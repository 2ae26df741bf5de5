export { allowedCauses, isFactorPath, problemOfFactors } from './checkFactors';
export { factorGraph } from './factorGraph';
export type { FactorGraph, FactorNode } from './factorGraph';
