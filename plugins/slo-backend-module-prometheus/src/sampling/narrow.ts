import {
  LabelMatcher,
  SelectorNode,
  quoteRegex,
} from '@nines/backstage-plugin-slo-common';
import { Labels } from '../increments/Series';

/** More values than this narrow little and read badly. */
const MAX_VALUES = 50;

/** Adds matchers that still take all of these series, but hardly any others. */
export function narrow(
  selector: SelectorNode,
  series: readonly Labels[],
): SelectorNode {
  // The bounds of buckets are left alone: they may be written in two ways.
  const names = Object.keys(series[0] ?? {}).filter(
    name =>
      name !== '__name__' &&
      name !== 'le' &&
      series.every(labels => labels[name] !== undefined),
  );
  const matchers = names.flatMap((label): LabelMatcher[] => {
    const values = [...new Set(series.map(labels => labels[label]))];
    return values.length > MAX_VALUES
      ? []
      : [
          {
            label,
            operator: '=~',
            value: values.map(quoteRegex).join('|'),
          },
        ];
  });
  return { ...selector, matchers: [...selector.matchers, ...matchers] };
}
