import { OpenSloObject } from './OpenSloObject';

/**
 * Finds objects by name: those of the entity's own files first, then those of the shared location. Of several with one
 * name the first counts.
 */
export class References {
  readonly indicators = new Map<string, OpenSloObject<'SLI'>>();
  readonly alertPolicies = new Map<string, OpenSloObject<'AlertPolicy'>>();
  readonly conditions = new Map<string, OpenSloObject<'AlertCondition'>>();
  readonly targets = new Map<
    string,
    OpenSloObject<'AlertNotificationTarget'>
  >();
  readonly dataSources = new Map<string, OpenSloObject<'DataSource'>>();

  constructor(objects: readonly OpenSloObject[]) {
    for (const object of objects) this.#add(object);
  }

  #add({ data, document }: OpenSloObject): void {
    switch (data.kind) {
      case 'SLI':
        return addFirst(this.indicators, data, document);
      case 'AlertPolicy':
        return addFirst(this.alertPolicies, data, document);
      case 'AlertCondition':
        return addFirst(this.conditions, data, document);
      case 'AlertNotificationTarget':
        return addFirst(this.targets, data, document);
      case 'DataSource':
        return addFirst(this.dataSources, data, document);
      default:
        return undefined;
    }
  }
}

function addFirst<Data extends { metadata: { name: string } }, Document>(
  map: Map<string, { readonly data: Data; readonly document: Document }>,
  data: Data,
  document: Document,
): void {
  const { name } = data.metadata;
  if (!map.has(name)) map.set(name, { data, document });
}
