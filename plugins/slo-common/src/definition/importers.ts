import { Importer } from './Importer';

/** The formats besides OpenSLO; each recognises its own documents. */
export const IMPORTERS: readonly Importer[] = [];
