import {
  ExternalAlertSource,
  SloExternalAlertsExtensionPoint,
} from '@nines/backstage-plugin-slo-node';

const MOST_NAME = 64;

/** The systems whose alerts modules added, all of them before the plugin itself starts. */
export class ExternalAlertRegistry implements SloExternalAlertsExtensionPoint {
  readonly #sources = new Map<string, ExternalAlertSource>();

  addSource(source: ExternalAlertSource): void {
    const { origin, name } = source;
    const key = `${origin}:${name}`;
    if (name.length === 0 || name.length > MOST_NAME) {
      throw new Error(
        `The name of a source of alerts is '${name}'; it has 1 to ${MOST_NAME} characters`,
      );
    }
    if (this.#sources.has(key)) {
      throw new Error(`There is a source of alerts '${key}' already`);
    }
    this.#sources.set(key, source);
  }

  /** In the order they were added. */
  list(): readonly ExternalAlertSource[] {
    return [...this.#sources.values()];
  }
}
