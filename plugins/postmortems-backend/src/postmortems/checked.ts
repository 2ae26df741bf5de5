import { InputError } from '@backstage/errors';
import {
  PostmortemContent,
  factorGraph,
  postmortemContent,
} from '@nines/backstage-plugin-postmortems-common';

/** @throws InputError that names the field, or the circle that factors run in */
export function checked(content: unknown): PostmortemContent {
  const parsed = postmortemContent.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `'content.${issue.path.join('.')}' is not what it may be: ${
        issue.message
      }`,
    );
  }
  const { cycles } = factorGraph(parsed.data.factors);
  if (cycles.length > 0) {
    throw new InputError(
      `Factors run in a circle: ${cycles[0].join(
        ' → ',
      )}. Take one of these causes away`,
    );
  }
  return parsed.data;
}
