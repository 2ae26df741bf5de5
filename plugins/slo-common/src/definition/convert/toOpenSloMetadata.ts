import { JsonValue, SloDefinition } from '../types';
import { Losses } from './Losses';

export const MAX_DISPLAY_NAME = 63;
export const MAX_DESCRIPTION = 1050;

const NAME = '[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const LABEL_KEY = new RegExp(`^${NAME}$`);
const ANNOTATION_KEY = new RegExp(`^([a-z0-9][-a-z0-9.]*[a-z0-9]/)?${NAME}$`);

/** `metadata` of the SLO, under the name that it is written with. */
export function toOpenSloMetadata(
  definition: SloDefinition,
  name: string,
  losses: Losses,
): JsonValue {
  const { displayName, labels, annotations } = definition;
  if (name !== definition.name) {
    losses.assumed(
      ['metadata', 'name'],
      `"${definition.name}" is no DNS label; the SLO is named "${name}".`,
    );
  }
  const kept = keep(labels, LABEL_KEY, { field: 'labels', losses });
  const notes = keep(annotations, ANNOTATION_KEY, {
    field: 'annotations',
    losses,
  });
  return {
    name,
    ...(displayName !== undefined && {
      displayName: shorten(displayName, MAX_DISPLAY_NAME, () =>
        losses.dropped(
          ['metadata', 'displayName'],
          `What is past ${MAX_DISPLAY_NAME} characters is cut off.`,
        ),
      ),
    }),
    ...(kept.length > 0 && {
      labels: Object.fromEntries(
        kept.map(([key, values]) => [
          key,
          values.length === 1 ? values[0] : values,
        ]),
      ),
    }),
    ...(notes.length > 0 && { annotations: Object.fromEntries(notes) }),
  };
}

/** Text of at most that many characters; calls back when it had to be cut. */
export function shorten(text: string, max: number, onCut: () => void): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  onCut();
  return characters.slice(0, max).join('');
}

function keep<Value>(
  entries: Readonly<Record<string, Value>>,
  pattern: RegExp,
  { field, losses }: { field: string; losses: Losses },
): readonly (readonly [string, Value])[] {
  return Object.entries(entries).filter(([key]) => {
    const isKept = pattern.test(key);
    if (!isKept) {
      losses.dropped(
        ['metadata', field, key],
        'OpenSLO does not take this name.',
      );
    }
    return isKept;
  });
}
