import {
  EntityLocation,
  LocationAnswer,
} from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { StoredLocation } from '../database/definitions/DefinitionStore';
import { hash } from './wantedSeries';

/** A location, as it was written and as it is read. */
export type NamedLocation = EntityLocation & {
  /** As written: `dir:./slo`. */
  readonly text: string;
};

export type ReadLocation = (
  location: NamedLocation,
  etag: string | undefined,
) => Promise<LocationAnswer>;

/** Reads locations one after the other; what cannot be read now keeps what was read last. */
export async function readLocations(
  locations: readonly NamedLocation[],
  stored: readonly StoredLocation[],
  options: { now: Instant; read: ReadLocation },
): Promise<StoredLocation[]> {
  const states: StoredLocation[] = [];
  for (const location of locations) {
    const last = stored.find(state => state.location === location.text);
    const etag = last?.content && last.etag;
    const answer = await options.read(location, etag);
    states.push(toState(location.text, { answer, last, now: options.now }));
  }
  return states;
}

function toState(
  location: string,
  read: { answer: LocationAnswer; last?: StoredLocation; now: Instant },
): StoredLocation {
  const { answer, last, now } = read;
  switch (answer.status) {
    case 'read': {
      const { files, skipped, etag, url } = answer;
      const content = { files, skipped };
      return {
        location,
        status: 'ok',
        lastReadAt: now,
        etag,
        content,
        contentHash: hash(content),
        ...(url && { url }),
      };
    }
    case 'notModified': {
      const { message: _, ...same } = last ?? { location };
      return { ...same, status: 'ok', lastReadAt: now };
    }
    case 'unreachable':
      return {
        ...(last ?? { location }),
        status: 'unreachable',
        message: `${answer.message}. ${explainKept(last)}`,
      };
    default:
      return { location, status: 'refused', message: answer.message };
  }
}

function explainKept(last: StoredLocation | undefined): string {
  if (!last?.content || last.lastReadAt === undefined) {
    return 'Nothing was read here before.';
  }
  const at = new Date(last.lastReadAt).toISOString();
  return `What was read at ${at} still holds.`;
}
