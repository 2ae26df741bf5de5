import { Importer } from './Importer';
import { pyrraImporter } from './pyrra/pyrraImporter';
import { slothImporter } from './sloth/slothImporter';

/** The formats besides OpenSLO; each recognises its own documents. */
export const IMPORTERS: readonly Importer[] = [slothImporter, pyrraImporter];
