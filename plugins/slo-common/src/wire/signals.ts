import { z } from 'zod/v4';

/** The channel of the portal's signals that wakes pages which show alerts. @public */
export const SLO_SIGNAL_CHANNEL = 'slo';

/**
 * Something moved: ask again. It goes to every signed-in person and therefore names nothing; what each may read, the answer
 * decides.
 *
 * @public
 */
export const sloSignal = z.object({ about: z.literal('alerts') });
/** @public */
export type SloSignal = z.infer<typeof sloSignal>;
