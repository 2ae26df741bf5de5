export * from './StatusStore';
export * from './DatabaseStatusStore';
