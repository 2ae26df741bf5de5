import { ExternalAlert } from './ExternalAlert';
import { LabelTest, toPredicate } from './LabelTest';

/** Why an alert of others is an entity's. @public */
export const SELECTOR_RULES = [
  'selector',
  'prometheus',
  'grafana',
  'entityName',
] as const;

/** Which alerts of others are an entity's. @public */
export type AlertSelector = {
  /** `selector`: by our own annotation; `prometheus`, `grafana`: by that plugin's; `entityName`: by labels that say its name. */
  readonly rule: (typeof SELECTOR_RULES)[number];
  /** The annotation that says so; absent for `entityName`. */
  readonly annotation?: string;
  /** What is looked for, for people. */
  readonly text: string;
  /** An alert is meant where all tests of one of these pass. */
  readonly anyOf: readonly (readonly LabelTest[])[];
  /** Only what this instance told. */
  readonly instance?: string;
};

/** Asks whether an alert's labels are what a selector wants; its instance is not looked at. @public */
export function labelPredicate({
  anyOf,
}: Pick<AlertSelector, 'anyOf'>): (labels: ExternalAlert['labels']) => boolean {
  const alternatives = anyOf.map(tests =>
    tests.map(test => ({ label: test.label, isMet: toPredicate(test) })),
  );
  return labels =>
    alternatives.some(tests =>
      tests.every(({ label, isMet }) =>
        isMet(Object.hasOwn(labels, label) ? labels[label] : ''),
      ),
    );
}
