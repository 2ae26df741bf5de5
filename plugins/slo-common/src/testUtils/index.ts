export * from './aNotification';
export * from './wire';
