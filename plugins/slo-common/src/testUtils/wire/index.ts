export * from './aChart';
export * from './aFleetPage';
export * from './aSloResponse';
export * from './aWireAlert';
export * from './aWireDelivery';
export * from './aWireObjective';
export * from './anEntityObjective';
export * from './anExternalAlert';
