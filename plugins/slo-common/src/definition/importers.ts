import { Importer } from './Importer';
import { alphaImporter } from './opensloAlpha/alphaImporter';
import { pyrraImporter } from './pyrra/pyrraImporter';
import { slothImporter } from './sloth/slothImporter';

/** The formats besides OpenSLO v1; each recognises its own documents. */
export const IMPORTERS: readonly Importer[] = [
  slothImporter,
  pyrraImporter,
  alphaImporter,
];
