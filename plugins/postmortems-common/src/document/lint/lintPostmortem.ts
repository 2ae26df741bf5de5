import { lintActionItem } from '../../actionItem';
import { DURATIONS, WireFinding } from '../../wire';
import { durationsOfRead } from '../figuresOf';
import { ReadPostmortem } from '../types';

/** A finding with the line that it is about, where there is one. @public */
export type LintedFinding = WireFinding & { readonly line?: number };

/** What is wrong with a postmortem as a document: what the gate will ask for, what is odd, and what was assumed. @public */
export function lintPostmortem(read: ReadPostmortem): LintedFinding[] {
  if (read.refused !== undefined) return [...read.findings];
  const { content, timeline, actionItems, unmapped } = read;
  return [
    ...read.findings,
    ...missingParts(read),
    ...disagreements(read),
    ...(timeline.length < 2
      ? [
          warning(
            'timeline.short',
            'timeline',
            'The timeline has fewer than two events: tell at least detection and recovery.',
          ),
        ]
      : []),
    ...timeline
      .filter(({ at }) => at.precision === 'unknown')
      .map(({ at, line }) => ({
        ...warning(
          'timeline.unknown',
          'timeline',
          'The time cannot be read; it is kept as it is written.',
        ),
        text: at.sourceText ?? '',
        line,
      })),
    ...(actionItems.length === 0 && !content.noActionItemsReason
      ? [
          warning(
            'actions.none',
            'actionItems',
            'There is no action item: name one, or say why there is none.',
          ),
        ]
      : []),
    ...actionItems.flatMap(({ owner, dueDate, line, ...item }) =>
      lintActionItem({
        ...item,
        ...(owner !== undefined && { ownerRef: owner }),
        ...(dueDate !== undefined && { dueDate }),
      }).map(finding => ({ ...finding, line })),
    ),
    ...unmapped.map(({ line, text, reason }) => ({
      rule: 'unmapped',
      level: 'info' as const,
      field: '',
      message: `${reason} It is kept as it is written.`,
      text: text.slice(0, 200),
      line,
    })),
  ];
}

function warning(rule: string, field: string, message: string): LintedFinding {
  return { rule, level: 'warning', field, message };
}

function missingParts({ content }: ReadPostmortem): LintedFinding[] {
  const parts: readonly (readonly [string, boolean])[] = [
    ['summary', Boolean(content.summary)],
    ['impact', Boolean(content.impact?.text)],
    ['detection', content.detection !== undefined],
    ['factors', (content.factors ?? []).length > 0],
  ];
  const milestones = (['impactStart', 'detected', 'resolved'] as const).filter(
    name => content.milestones?.[name] === undefined,
  );
  return [
    ...parts.flatMap(([name, isThere]) =>
      isThere
        ? []
        : [warning('sections.missing', name, `No section tells the ${name}.`)],
    ),
    ...milestones.map(name =>
      warning(
        'milestones.missing',
        `milestones.${name}`,
        `No time is given for ${name}.`,
      ),
    ),
  ];
}

function disagreements(read: ReadPostmortem): LintedFinding[] {
  const durations = durationsOfRead(read);
  return DURATIONS.flatMap(name => {
    const { disagrees, stated, seconds } = durations[name];
    if (!disagrees || !stated || seconds === undefined) return [];
    const fact = read.facts.find(({ duration }) => duration === name);
    return [
      {
        ...warning(
          'durations.disagree',
          `durations.${name}`,
          `"${stated.text}" is stated, and the milestones are ${Math.round(
            seconds / 60,
          )} minutes apart.`,
        ),
        text: stated.text,
        ...(fact && { line: fact.line }),
      },
    ];
  });
}
