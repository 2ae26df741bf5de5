import { VocabularyConfig } from '../vocabulary/readVocabulary';
import { plainText } from '../observed/plainText';
import { FieldChange } from '../history/HistoryStore';
import { IncidentChanges, IncidentRoleHolder } from './IncidentState';

/** Fields that the timeline tells of, beside status and severity, which have sentences of their own. */
const SENTENCES: Readonly<Partial<Record<keyof IncidentChanges, string>>> = {
  summary: 'The summary was changed',
  viewers: 'Those who see it were changed',
  entityRefs: 'The entities that it is about were changed',
  sloRefs: 'The SLOs that it is about were changed',
  alerts: 'The alerts that belong to it were changed',
  milestones: 'Its milestones were changed',
};

/** What a change of fields says in the timeline; undefined where it says nothing. */
export function describeFields(
  fields: readonly FieldChange[],
): string | undefined {
  const sentences = fields.flatMap(({ field, after }) => {
    switch (field) {
      case 'title':
        return [`It is called ${plainText(String(after))} now`];
      case 'visibility':
        return [
          after === 'restricted'
            ? 'It is restricted now: its viewers, and those with a role, see it'
            : `Its visibility is ${String(after)} now`,
        ];
      default: {
        const sentence = SENTENCES[field as keyof IncidentChanges];
        return sentence ? [sentence] : [];
      }
    }
  });
  return sentences.length > 0 ? sentences.join('. ') : undefined;
}

/** Who took a role, and from whom. */
export function describeRole(options: {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}): string {
  const { title, before, after } = options;
  const came = after.filter(ref => !before.includes(ref)).map(nameOf);
  const left = before.filter(ref => !after.includes(ref)).map(nameOf);
  if (came.length > 0 && left.length > 0) {
    return `${title}: ${left.join(', ')} handed over to ${came.join(', ')}`;
  }
  if (came.length > 0) return `${title}: ${came.join(', ')}`;
  return `${title}: ${left.join(', ')} left`;
}

/** `sev2` in the words of the organisation. */
export function severityName(
  { severities }: Pick<VocabularyConfig, 'severities'>,
  severity: number,
): string {
  const known = severities.find(each => each.severity === severity);
  return known?.name ?? `SEV-${severity}`;
}

/** Holders of one role. */
export function holdersOf(
  roles: readonly IncidentRoleHolder[],
  role: string,
): string[] {
  return roles.filter(each => each.role === role).map(({ ref }) => ref);
}

function nameOf(ref: string): string {
  return plainText(ref);
}
