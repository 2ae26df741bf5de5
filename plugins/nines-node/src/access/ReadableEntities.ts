/** Which entities a caller may read. `some` holds lower-case refs as JSON, so that a list of 20,000 is encoded once. @public */
export type ReadableEntities =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly refsJson: string };
