export * from './coverage';
export * from './exports';
export * from './list';
export * from './resolve';
export * from './runbook';
export * from './runs';
export * from './state';
