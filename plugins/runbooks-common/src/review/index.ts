export * from './reviewStateOf';
