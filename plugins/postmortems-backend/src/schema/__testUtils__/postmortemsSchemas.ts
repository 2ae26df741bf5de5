import { z } from 'zod/v4';

/** Schemas of `postmortems.yaml`: what is answered. */
export const RESPONSES: Record<string, z.ZodType> = {};

/** What is asked. */
export const REQUESTS: Record<string, z.ZodType> = {};

/** Each with its method, as in `postmortems.yaml`. */
export const ROUTES: string[] = [];
