import { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { isClosed } from '../stringLiteral';
import { TextProblem } from './ParseContext';

/** Levels of the grammar's tree; the steps behind this one are recursive. */
const MAX_DEPTH = 500;

/** Syntax that only an experimental Prometheus accepts; by name in the grammar. */
const EXPERIMENTAL: Readonly<Record<string, string>> = {
  AnchoredExpr: "'anchored'",
  SmoothedExpr: "'smoothed'",
  FillModifier: "'fill'",
  TrimUpper: "'</'",
  TrimLower: "'>/'",
  DurationStep: "'step()' as a duration",
  DurationRange: "'range()' as a duration",
  DurationMinOf: "'min_of()' as a duration",
  DurationMaxOf: "'max_of()' as a duration",
};

/**
 * The first place where a query leaves the grammar. The parser itself never gives up, so every node of its own repair counts.
 */
export function findSyntaxError(
  tree: Tree,
  text: string,
): TextProblem | undefined {
  let found: TextProblem | undefined;
  let depth = 0;
  tree.iterate({
    enter: node => {
      depth += 1;
      if (found && found.offset <= node.from) {
        depth -= 1;
        return false;
      }
      const experimental = EXPERIMENTAL[node.name];
      if (node.type.isError) {
        found = explain(node.node, text);
      } else if (node.name === 'StringLiteral' && !isClosedAt(node, text)) {
        found = { offset: node.from, message: 'This text is not closed' };
      } else if (experimental) {
        found = {
          offset: node.from,
          message: `${experimental} is experimental PromQL and not supported`,
        };
      }
      if (depth > MAX_DEPTH && !found) {
        found = { offset: node.from, message: 'The query nests too deeply' };
      }
      return true;
    },
    leave: () => {
      depth -= 1;
    },
  });
  return found;
}

function isClosedAt(node: SyntaxNodeRef, text: string): boolean {
  return isClosed(text.slice(node.from, node.to));
}

function explain(error: SyntaxNode, text: string): TextProblem {
  const called = calledName(error, text);
  if (called) {
    return {
      offset: called.offset,
      message: `Unknown function '${called.name}'; PromQL has no such function`,
    };
  }
  const offset = skipBlank(error.from, text);
  const token = /^(?:[\w:.]+|"[^"\n]*"?|\S)/.exec(text.slice(offset))?.[0];
  const message = token
    ? `Unexpected '${token.slice(0, 40)}'`
    : unexpectedEnd(text);
  return { offset, message };
}

/** A name directly before the `(` that surprised the grammar, or one that it took for a metric with a call behind it. */
function calledName(
  error: SyntaxNode,
  text: string,
): { name: string; offset: number } | undefined {
  const before = /([a-zA-Z_][\w]*)\s*$/.exec(text.slice(0, error.from));
  if (before && text[skipBlank(error.from, text)] === '(') {
    return { name: before[1], offset: before.index };
  }
  return undefined;
}

function skipBlank(offset: number, text: string): number {
  const next = text.slice(offset).search(/\S/);
  return next < 0 ? text.length : offset + next;
}

function unexpectedEnd(text: string): string {
  if (text.trim() === '') return 'The query is empty';
  const missing = missingBrackets(text);
  return missing
    ? `Unexpected end of the query; '${missing}' is missing`
    : 'Unexpected end of the query';
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
};

function missingBrackets(text: string): string {
  const withoutStrings = text.replace(
    /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#.*/g,
    '',
  );
  const open: string[] = [];
  for (const character of withoutStrings) {
    if (CLOSING[character]) open.push(CLOSING[character]);
    else if (character === open[open.length - 1]) open.pop();
  }
  return open.reverse().join('');
}
