import { shortRef } from '@nines/backstage-plugin-slo-react';

/** Who did something: a user of the portal by name, anybody else as a provider called them. */
export function shownActor(actor: string): string {
  return /^[a-z]+:[^\s/]+\/[^\s/]+$/i.test(actor) ? shortRef(actor) : actor;
}
