import { AuditorService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { JsonObject } from '@backstage/types';

/** What is recorded of a write. @public */
export type AuditedAct = {
  /** Kebab case: `slo-exclusion-mutate`. */
  readonly eventId: string;
  readonly request: Request;
  readonly meta: JsonObject;
  /** `medium` unless said. */
  readonly severityLevel?: 'medium' | 'high';
};

/** Does a write and leaves an audit event of it, whether it succeeds or fails. @public */
export async function audited<T>(
  auditor: AuditorService,
  { eventId, request, meta, severityLevel = 'medium' }: AuditedAct,
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta,
  });
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
