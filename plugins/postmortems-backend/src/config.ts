import { Config } from '@backstage/config';
import { VocabularyConfig, readVocabulary } from './vocabulary/readVocabulary';

/** What the operator set; see `config.d.ts`. */
export type PostmortemsConfig = VocabularyConfig;

/** Reads the config that all parts share, once, at start. @throws InputError that names the key and what it may be */
export function readPostmortemsConfig(root: Config): PostmortemsConfig {
  const config = root.getOptionalConfig('postmortems');
  return { ...readVocabulary(config) };
}
