export * from './types';
export { hoursAt } from './dailyHours';
export * from './choosePolicy';
export * from './startEscalation';
export * from './advanceEscalation';
export * from './reviewPolicy';
export * from './explainChoice';
export * from './simulateEscalation';
