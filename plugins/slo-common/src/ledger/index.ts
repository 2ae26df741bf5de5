export * from './Sums';
