import { ActionType, LESSON_KINDS, PostmortemContent, Priority } from '../wire';

/** An action item that a finding proposes: one click makes it. @public */
export type ProposedAction = {
  /** Of the finding: `runbooks.<ref>`, `factors.<id>`, `lessons.wentWrong.<id>`. */
  readonly from: string;
  readonly title: string;
  readonly description: string;
  readonly type: ActionType;
  readonly priority: Priority;
  readonly factorIds: readonly string[];
  readonly lessonId?: string;
};

const LONGEST_TITLE = 200;
const SHORTEST_TITLE = 5;

/**
 * What the findings of a postmortem propose: a runbook that was wrong or lacked a step, each factor and each lesson. The text of the finding
 * is the title, to be made an action; nothing is created before somebody says so.
 *
 * @public
 */
export function proposeActions(
  content: Pick<PostmortemContent, 'runbooks' | 'factors' | 'lessons'>,
): ProposedAction[] {
  return [
    ...content.runbooks.flatMap(proposeForRunbook),
    ...content.factors.map(({ id, kind, text }) => ({
      from: `factors.${id}`,
      ...titleAndRest(text),
      type: kind === 'monitoring' ? ('detect' as const) : ('prevent' as const),
      priority: 'P2' as const,
      factorIds: [id],
    })),
    ...LESSON_KINDS.flatMap(kind =>
      content.lessons[kind].map(({ id, text }) => ({
        from: `lessons.${kind}.${id}`,
        ...titleAndRest(text),
        type:
          kind === 'wentWell' ? ('document' as const) : ('process' as const),
        priority: 'P2' as const,
        factorIds: [],
        lessonId: id,
      })),
    ),
  ];
}

function proposeForRunbook({
  runbookRef,
  verdict,
  note = '',
}: PostmortemContent['runbooks'][number]): ProposedAction[] {
  if (verdict !== 'wrong' && verdict !== 'missing') return [];
  const what =
    verdict === 'wrong'
      ? `Correct the runbook ${runbookRef}: it was wrong`
      : `Add the missing step to the runbook ${runbookRef}`;
  return [
    {
      from: `runbooks.${runbookRef}`,
      title: cut(what),
      description: note,
      type: 'document',
      priority: 'P2',
      factorIds: [],
    },
  ];
}

/** The first line; all of it in the description, where the title cannot hold it. */
function titleAndRest(text: string): { title: string; description: string } {
  const plain = text.trim();
  const [line] = plain.split('\n');
  const title = cut(line.trim());
  const isAll = title === plain;
  return {
    title: title.length < SHORTEST_TITLE ? `Follow up: ${title}` : title,
    description: isAll ? '' : plain,
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_TITLE
    ? text
    : `${text.slice(0, LONGEST_TITLE - 1)}…`;
}
