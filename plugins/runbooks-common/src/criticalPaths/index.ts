export * from './judgePath';
