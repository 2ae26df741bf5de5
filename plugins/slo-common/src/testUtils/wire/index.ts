export * from './aChart';
export * from './aFleetPage';
export * from './aSloResponse';
export * from './aWireObjective';
export * from './anEntityObjective';
