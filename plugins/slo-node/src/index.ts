/**
 * Extension points of the SLO backend.
 *
 * @packageDocumentation
 */
export * from './SliSource';
