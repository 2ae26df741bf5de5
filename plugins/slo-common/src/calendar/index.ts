export * from './Period';
export * from './periodAt';
export * from './windowLabel';
