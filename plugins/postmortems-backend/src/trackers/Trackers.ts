import { InputError } from '@backstage/errors';
import { TrackersResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  IssueTracker,
  PostmortemsTrackersExtensionPoint,
} from '@nines/backstage-plugin-postmortems-node';

/** The trackers that modules added; they do so before the plugin starts. */
export class Trackers implements PostmortemsTrackersExtensionPoint {
  readonly #byId = new Map<string, IssueTracker>();

  addTracker(tracker: IssueTracker): void {
    const { id } = tracker;
    if (!/^[a-z][a-z0-9-]{0,49}$/.test(id)) {
      throw new Error(
        `Tracker '${id}' needs an id of lower-case letters, digits and '-'`,
      );
    }
    if (this.#byId.has(id)) throw new Error(`Tracker '${id}' is there already`);
    this.#byId.set(id, tracker);
  }

  get all(): readonly IssueTracker[] {
    return [...this.#byId.values()];
  }

  find(id: string): IssueTracker | undefined {
    return this.#byId.get(id);
  }

  /** @throws InputError that says which there are */
  get(id: string): IssueTracker {
    const tracker = this.#byId.get(id);
    if (tracker) return tracker;
    const known = [...this.#byId.keys()].map(each => `'${each}'`).join(', ');
    throw new InputError(
      known
        ? `'provider' is '${id}'; this portal has ${known}`
        : `'provider' is '${id}'; this portal has no tracker: its operator adds a module for one`,
    );
  }

  describe(): TrackersResponse {
    return {
      items: this.all.map(({ id, title, example, create }) => ({
        ...{ id, title, example },
        canCreate: create !== undefined,
      })),
    };
  }
}
