import { Millis } from '../units';
import { DocumentReport, SourceDocument } from './documents';
import { MentionedSlo } from './MentionedSlo';
import { ParseMode, Verdict } from './parse';
import { DefinitionFormat, SloDefinition } from './types';

/** @public */
export type ImportOptions = {
  /** `strict`: a deviation from the format is an error. `tolerant`: known deviations are warnings. */
  readonly mode: ParseMode;
  /** Whether what the format allows and Nines cannot measure is an error (`portal`) or a warning (`standard`). */
  readonly verdict: Verdict;
  /** Length of the window where the format says nothing of it. */
  readonly defaultPeriod: Millis;
};

/**
 * Reads another format into our own model. Pure; never throws for what a document can hold.
 *
 * @public
 */
export interface Importer {
  readonly format: DefinitionFormat;
  /** Whether a document is meant to be of this format, valid or not; at most one importer says yes. */
  recognises(document: SourceDocument): boolean;
  /** The SLOs that the document is meant to hold, whether they are valid or not. */
  mentions(document: SourceDocument): readonly MentionedSlo[];
  /** SLOs of the document; what is wrong, dropped or assumed goes to the report. An SLO with an error is left out. */
  read(
    document: SourceDocument,
    report: DocumentReport,
    options: ImportOptions,
  ): readonly SloDefinition[];
}
