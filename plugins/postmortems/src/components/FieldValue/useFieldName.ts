import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { writingTranslationRef } from '../../translation';

const NAMED = [
  'title',
  'status',
  'severity',
  'visibility',
  'viewers',
  'ownerRef',
  'facilitatorRef',
  'authorRefs',
  'incidentRefs',
  'entityRefs',
  'category',
  'tags',
  'summary',
  'impact',
  'sloImpacts',
  'detection',
  'milestones',
  'statedDurations',
  'trigger',
  'resolution',
  'factors',
  'analysis',
  'lessons',
  'related',
  'runbooks',
  'noActionItemsReason',
  'externalMessage',
  'sections',
  'timeline',
  'actionItems',
  'reviews',
] as const;

/** What a person calls a field: `impact.users.value` is *Impact, users value*. Fields that are not known keep their name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslationRef(writingTranslationRef);
  return field => {
    const [first, ...rest] = field.split('.');
    const known = NAMED.find(name => name === first);
    const name = known ? t(`field.${known}`) : first;
    return [name, rest.map(inWords).join(' ')].filter(Boolean).join(', ');
  };
}

/** `timeToAck` is *time to ack*; ids stay as they are. */
function inWords(part: string): string {
  if (!/^[a-z]+(?:[A-Z][a-z]+)*$/.test(part)) return part;
  return part.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
