import { z } from 'zod/v4';

/** A parameter of a query that may be repeated: its values are alternatives. @public */
export const many = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().max(300)).max(50));
