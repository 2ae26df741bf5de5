import { z } from 'zod/v4';
import { uuid, wireFinding } from './state';
import { postmortemContent } from './content';
import { wireTimelineEvent } from './timeline';

/** Formats that are told by their shape. `auto` looks for itself. @public */
export const IMPORT_FORMATS = [
  'auto',
  'nines',
  'markdown',
  'icco',
  'json',
  'incident.io',
  'rootly',
] as const;
/** @public */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Body of `POST /postmortems/import`: at most 50 files, 1 MB each. @public */
export const importRequest = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(1_000),
        text: z.string().max(1_048_576),
      }),
    )
    .min(1)
    .max(50),
  format: z.enum(IMPORT_FORMATS).default('auto'),
  /** IANA zone of times that give none; absent leaves them without one. */
  zone: z.string().max(100).optional(),
  /** For those that name none. */
  entityRefs: z.array(z.string().min(3).max(300)).max(50).default([]),
  ownerRef: z.string().min(3).max(300).optional(),
  /** Who wins where file and portal both changed since the last import. */
  wins: z.enum(['source', 'portal']).default('portal'),
  /** Only says what would happen. */
  dryRun: z.boolean().default(false),
});
/** @public */
export type ImportRequest = z.input<typeof importRequest>;

/** What became of one file. @public */
export const wireImportResult = z.object({
  path: z.string(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'conflict', 'failed']),
  /** Of the record; absent for a dry run that would create one, and for failures. */
  id: uuid.optional(),
  ref: z.string().optional(),
  message: z.string().optional(),
  format: z.string().optional(),
  /** What was read; only of a dry run. */
  preview: z
    .object({
      content: postmortemContent,
      timeline: z.array(
        wireTimelineEvent.pick({
          at: true,
          endAt: true,
          kind: true,
          text: true,
        }),
      ),
      actionItems: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          owner: z.string().optional(),
        }),
      ),
    })
    .optional(),
  unmapped: z.array(
    z.object({ line: z.int(), text: z.string(), reason: z.string() }),
  ),
  findings: z.array(wireFinding),
  /** Of `conflict`, and of what a repeat would change. */
  differences: z.array(
    z.object({ field: z.string(), portal: z.unknown(), source: z.unknown() }),
  ),
});
/** @public */
export type WireImportResult = z.infer<typeof wireImportResult>;

/** @public */
export const importResponse = z.object({ results: z.array(wireImportResult) });
/** @public */
export type ImportResponse = z.infer<typeof importResponse>;

/** Body of `POST /postmortems/:id/source`: ends a conflict. @public */
export const resolveImportRequest = z.strictObject({
  version: z.number().int().min(1),
  take: z.enum(['source', 'portal']),
  /** For these fields only. */
  fields: z.array(z.string().max(100)).max(100).optional(),
});
/** @public */
export type ResolveImportRequest = z.infer<typeof resolveImportRequest>;

/** Query of `GET /postmortems/:id/export`. Answers a file. @public */
export const exportPostmortemQuery = z.strictObject({
  format: z.enum(['markdown', 'html', 'json']).default('markdown'),
  /** `external`: what may be shown outside: external events, roles for names, the external message. */
  audience: z.enum(['internal', 'external']).default('internal'),
});
/** @public */
export type ExportPostmortemQuery = z.infer<typeof exportPostmortemQuery>;
