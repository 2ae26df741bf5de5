export * from './state';
export * from './objective';
export * from './fleet';
export * from './entity';
export * from './slo';
export * from './push';
export * from './health';
