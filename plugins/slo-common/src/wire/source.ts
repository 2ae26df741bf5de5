import { z } from 'zod/v4';

/** The text of the document that defines an SLO, as it was read last. @public */
export const sloSourceResponse = z.object({
  format: z.enum(['openslo', 'sloth', 'pyrra', 'template']),
  file: z.string(),
  /** Of the first line in its file, from 1. */
  line: z.int(),
  /** Link to the file, where its location has one. */
  url: z.string().optional(),
  text: z.string(),
  /** The end is missing, since it is too long. */
  isCut: z.boolean(),
  /** What the import of the document from another format dropped and assumed. */
  losses: z.array(
    z.object({
      kind: z.enum(['dropped', 'assumed']),
      path: z.string(),
      message: z.string(),
    }),
  ),
});
/** @public */
export type SloSourceResponse = z.infer<typeof sloSourceResponse>;
