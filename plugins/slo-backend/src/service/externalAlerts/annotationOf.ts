import { ExternalAlert } from '@nines/backstage-plugin-slo-common';

/** Where teams give the runbook of an alert. */
export const RUNBOOK_ANNOTATIONS: readonly string[] = [
  'runbook_url',
  'runbook',
];

/** The first that is there, by the order of the names, then of those who told it. */
export function annotationOf(
  told: readonly Pick<ExternalAlert, 'annotations'>[],
  names: readonly string[],
): string | undefined {
  return names
    .flatMap(name =>
      told.map(({ annotations }) =>
        Object.hasOwn(annotations, name) ? annotations[name].trim() : '',
      ),
    )
    .find(text => text !== '');
}
