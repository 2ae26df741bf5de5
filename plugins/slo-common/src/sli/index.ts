export * from './SliSample';
