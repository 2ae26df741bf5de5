import { z } from 'zod/v4';

/** Schemas of `actionItems.yaml`: what is answered. */
export const RESPONSES: Record<string, z.ZodType> = {};

/** What is asked. */
export const REQUESTS: Record<string, z.ZodType> = {};

/** Each with its method, as in `actionItems.yaml`. */
export const ROUTES: string[] = [];
