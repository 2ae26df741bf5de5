import {
  MergeConflict,
  PostmortemContent,
} from '@nines/backstage-plugin-postmortems-common';
import { ContentField } from './draft';

/** Where the text stands: with the server, on its way, in this browser alone, or waiting for a decision. */
export type SaveState =
  | { readonly kind: 'clean' | 'unsaved' | 'saving' | 'saved' | 'conflict' }
  | { readonly kind: 'failed'; readonly message: string };

/** What a page shows of a draft. */
export type DraftView = {
  /** As this person has it. */
  readonly content: PostmortemContent;
  readonly state: SaveState;
  /** Fields that somebody else changed since, and that were taken in. */
  readonly merged: readonly ContentField[];
  /** To be decided before anything is saved. */
  readonly conflicts: readonly MergeConflict[];
  /** Text was found in this browser that the server did not have. */
  readonly isRestored: boolean;
  /** The browser keeps no copy: until it is saved, a crash loses the text. */
  readonly isUnkept: boolean;
};
