import { approvalsOf } from '../postmortem';
import { lastVerdicts } from '../postmortem/reviews';
import { WireFinding } from '../wire';
import { finding } from './finding';
import { GateInput } from './GateInput';

export function checkReviews({ content, reviews }: GateInput): WireFinding[] {
  const { needed, given } = approvalsOf(content, reviews);
  const open = lastVerdicts(reviews).filter(
    ({ verdict }) => verdict === 'request_changes',
  );
  const whose =
    content.authorRefs.length > 1
      ? 'of its readers'
      : 'of somebody who is not its only author';
  const field = 'reviews';
  return [
    ...(given < needed
      ? finding('error', 'reviews.approvals', {
          field,
          message:
            needed === 1
              ? `It has no approval yet: it needs one ${whose}.`
              : `It has ${given} of the ${needed} approvals that severity 1 needs, ${whose}.`,
        })
      : []),
    ...open.flatMap(({ byRef }) =>
      finding('error', 'reviews.changesRequested', {
        field,
        message: `${byRef} asks for changes: make them and ask for another look.`,
      }),
    ),
  ];
}
