import { Draft } from './draftsOf';
import { readBlocks } from './readBlocks';
import type { StepsSource } from './stepsOf';

/** A step for each section that says something: its first paragraph. */
export function sectionDrafts({ sections }: StepsSource): Draft[] {
  return sections.flatMap(({ heading, anchor, line, text }): Draft[] => {
    const blocks = readBlocks({
      body: text,
      bodyLine: line,
      unclosedFenceLine: undefined,
    });
    const words = blocks.find(
      ({ type }, index) =>
        type === 'inline' && blocks[index - 1]?.type === 'paragraph_open',
    );
    if (!words) return [];
    return [
      {
        heading,
        anchor,
        line,
        kind: 'section',
        depth: 0,
        paragraphs: [words.content],
        commands: [],
      },
    ];
  });
}
