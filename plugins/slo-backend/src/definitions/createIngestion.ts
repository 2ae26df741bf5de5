import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ClockService,
  LocationReader,
} from '@nines/backstage-plugin-nines-node';
import { ParseMode } from '@nines/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/definitions/DefinitionStore';
import { PagingStore } from '../database/paging/PagingStore';
import { SliSourceRegistry } from '../sources/SliSourceRegistry';
import { CatalogReader } from './CatalogReader';
import { createDefinitionParser } from './createDefinitionParser';
import { DefinitionIngestion } from './DefinitionIngestion';
import { EntityIngestion } from './EntityIngestion';
import { NamedLocation } from './readLocations';

/** Puts the reading of definitions together. */
export function createIngestion(options: {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly reader: LocationReader;
  readonly store: DefinitionStore;
  readonly paging: PagingStore;
  readonly sources: SliSourceRegistry;
  readonly mode: ParseMode;
  readonly sharedLocations: readonly NamedLocation[];
  readonly maxConcurrency: number;
}): DefinitionIngestion {
  const parser = createDefinitionParser(options);
  return new DefinitionIngestion({
    ...options,
    parser,
    catalog: new CatalogReader(options),
    entities: new EntityIngestion({ ...options, parser }),
  });
}
