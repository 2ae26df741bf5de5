import { externalTextLimits } from '@nines/backstage-plugin-slo-common';
import {
  ToldRule,
  capPairs,
  truncateText,
} from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';
import { MOST_RULES, labelSet, readAnswer } from './readAnswer';

/** Servers written in Go tell an empty list or map as null. */
const pairs = labelSet.nullish();

const schema = z.object({
  status: z.literal('success'),
  data: z.object({
    groups: z
      .array(
        z.object({
          rules: z
            .array(
              z.object({
                type: z.string(),
                name: z.string(),
                query: z.string().default(''),
                labels: pairs,
                annotations: pairs,
              }),
            )
            .nullish(),
        }),
      )
      .nullable(),
  }),
});

/** A rule that alerts come from, and by which expression. */
export type AlertingRule = Omit<ToldRule, 'pinned'> & {
  readonly expression: string;
};

/** Reads `/api/v1/rules`. @throws InstanceFailedError, QueryRejectedError */
export function parsePrometheusRules(
  text: string,
  status: number,
): readonly AlertingRule[] {
  const { data } = readAnswer(
    { text, status },
    { schema, server: 'a Prometheus that evaluates rules', what: 'rules' },
  );
  return (data.groups ?? [])
    .flatMap(({ rules }) => rules ?? [])
    .filter(({ type }) => type === 'alerting')
    .slice(0, MOST_RULES)
    .map(({ name, query, labels, annotations }) => ({
      name: truncateText(name.replaceAll('\0', ''), externalTextLimits.name),
      labels: capPairs(labels ?? {}),
      annotations: capPairs(annotations ?? {}),
      expression: query,
    }));
}
