import { PostmortemContent, WireAmount, WireFinding } from '../wire';
import { finding, isBlank } from './finding';
import { GateInput } from './GateInput';

const LONGEST_SUMMARY = 2_000;

/** Who and what it is about. */
export function checkHead({
  content,
  owner,
  unknownRefs = [],
}: GateInput): WireFinding[] {
  const { entityRefs, category, visibility } = content;
  return [
    ...(entityRefs.length === 0
      ? finding('error', 'entities.missing', {
          field: 'entityRefs',
          message: 'It names no entity: link at least one that was affected.',
        })
      : []),
    ...unknownRefs.flatMap(ref =>
      finding('warning', 'entities.unknown', {
        field: 'entityRefs',
        message: `${ref} is not in the catalog any more; it is kept as text.`,
        text: ref,
      }),
    ),
    ...checkOwner(content, owner),
    ...(category.includes('security') && visibility !== 'restricted'
      ? finding('warning', 'visibility.security', {
          field: 'visibility',
          message: `Its category is security, and it is ${visibility}: restrict it, or make sure that it may be seen.`,
        })
      : []),
  ];
}

function checkOwner(
  { ownerRef, facilitatorRef }: PostmortemContent,
  owner: GateInput['owner'],
): WireFinding[] {
  const field = 'ownerRef';
  const same = facilitatorRef?.toLowerCase() === ownerRef.toLowerCase();
  return [
    ...(owner?.kind === 'unknown'
      ? finding('error', 'owner.unknown', {
          field,
          message: `${ownerRef} is not in the catalog: name another owner.`,
        })
      : []),
    ...(owner?.kind === 'group' && !owner.hasLead
      ? finding('error', 'owner.group', {
          field,
          message: `${ownerRef} is a group that nobody leads: name a person, or a group with a lead.`,
        })
      : []),
    ...(same
      ? finding('warning', 'facilitator.owner', {
          field: 'facilitatorRef',
          message:
            'The facilitator is the owner: somebody who was not involved asks better questions.',
        })
      : []),
  ];
}

/** What happened to whom, and how somebody came to know. */
export function checkStory({ content }: GateInput): WireFinding[] {
  const { summary, impact, detection } = content;
  const length = [...summary.trim()].length;
  return [
    ...(length === 0
      ? finding('error', 'summary.missing', {
          field: 'summary',
          message:
            'It has no summary: write a few sentences for who was not there.',
        })
      : []),
    ...(length > LONGEST_SUMMARY
      ? finding('error', 'summary.long', {
          field: 'summary',
          message: `The summary has ${length} characters, and at most ${LONGEST_SUMMARY} are read: move the details to sections.`,
        })
      : []),
    ...(isBlank(impact.text)
      ? finding('error', 'impact.missing', {
          field: 'impact.text',
          message:
            'It says nothing of the impact: who could not do what, and for how long.',
        })
      : []),
    ...(
      ['users', 'requestsFailed', 'revenue', 'supportTickets'] as const
    ).flatMap(name => checkAmount(`impact.${name}`, impact[name])),
    ...checkDetection(detection),
  ];
}

function checkAmount(
  field: string,
  amount: WireAmount | undefined,
): WireFinding[] {
  if (!amount) return [];
  const lacks = [
    ...(isBlank(amount.unit) ? ['unit'] : []),
    ...(isBlank(amount.source) ? ['source'] : []),
  ];
  if (lacks.length === 0) return [];
  const message = `The figure has no ${lacks.join(
    ' and no ',
  )}: say what is counted, and where it comes from.`;
  return finding('warning', 'impact.source', {
    field,
    message,
    text: String(amount.value),
  });
}

function checkDetection(
  detection: PostmortemContent['detection'],
): WireFinding[] {
  if (!detection) {
    return finding('error', 'detection.missing', {
      field: 'detection',
      message:
        'It does not say how it was detected: by an alert, a user, or somebody of your own.',
    });
  }
  if (detection.source !== 'alert' || !isBlank(detection.alertRef)) return [];
  return finding('error', 'detection.alertRef', {
    field: 'detection.alertRef',
    message: 'It was detected by an alert: name which.',
  });
}
