import { AlertSelector, labelPredicate } from './AlertSelector';
import { MergedAlert } from './mergeExternalAlerts';

/** Those of the alerts that are an entity's, in their order. @public */
export function selectAlerts(
  alerts: readonly MergedAlert[],
  selector: AlertSelector,
): MergedAlert[] {
  const { instance } = selector;
  const isMeant = labelPredicate(selector);
  return alerts.filter(
    ({ labels, members }) =>
      isMeant(labels) &&
      (instance === undefined ||
        members.some(({ source }) => source === instance)),
  );
}

/**
 * What is wrong with the instance that a selector names: nothing is found there, and people would take that for quiet.
 *
 * @returns undefined where nothing is
 * @public
 */
export function instanceProblem(
  { instance }: AlertSelector,
  sources: readonly string[],
): string | undefined {
  const names = [...new Set(sources)].sort();
  if (instance === undefined || names.includes(instance)) return undefined;
  const known =
    names.length > 0 ? `there are: ${names.join(', ')}` : 'there is none';
  return `Annotation prometheus.io/service-name: no instance has the name '${instance}'; ${known}`;
}
