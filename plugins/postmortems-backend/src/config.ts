import { Config } from '@backstage/config';
import { TimelineConfig, readTimelineConfig } from './feeds/readTimelineConfig';
import {
  ProceduresConfig,
  readProceduresConfig,
} from './procedures/readProceduresConfig';
import { VocabularyConfig, readVocabulary } from './vocabulary/readVocabulary';

/** What the operator set; see `config.d.ts`. */
export type PostmortemsConfig = VocabularyConfig & {
  readonly timeline: TimelineConfig;
  readonly procedures: ProceduresConfig;
};

/** Reads the config that all parts share, once, at start. @throws InputError that names the key and what it may be */
export function readPostmortemsConfig(root: Config): PostmortemsConfig {
  const config = root.getOptionalConfig('postmortems');
  return {
    ...readVocabulary(config),
    timeline: readTimelineConfig(config),
    procedures: readProceduresConfig(config),
  };
}
