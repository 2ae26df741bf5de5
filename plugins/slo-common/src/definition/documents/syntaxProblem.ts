import { ErrorCode, YAMLError } from 'yaml';

/** A complaint of the YAML parser in our words. */
export type SyntaxProblem = {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
};

const KNOWN: Partial<Record<ErrorCode, SyntaxProblem>> = {
  TAB_AS_INDENT: {
    rule: 'F3',
    message: 'A tab is used to indent; YAML allows spaces only.',
    hint: 'Indent with spaces.',
  },
  BAD_ALIAS: {
    rule: 'F3',
    message: 'This alias names no anchor that comes before it.',
    hint: 'Put text that starts with "*" in quotes.',
  },
  TAG_RESOLVE_FAILED: {
    rule: 'F9',
    message: 'This YAML tag is not supported; a definition is plain data.',
    hint: 'Remove the tag.',
  },
  BAD_SCALAR_START: {
    rule: 'F3',
    message: 'A plain value cannot start with this character.',
    hint: 'Put the value in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    rule: 'F3',
    message: 'A second ":" is in this line, where one value is expected.',
    hint: 'Put the value in quotes, or start the nested map on a new line.',
  },
};

/** Never quotes more of the input than one line: the file may be large, and it is not ours. */
export function toSyntaxProblem(error: YAMLError): SyntaxProblem {
  const known = KNOWN[error.code];
  if (known) return known;
  const [message] = error.message.split('\n');
  const short = message.length > 200 ? `${message.slice(0, 199)}…` : message;
  return {
    rule: 'F3',
    message: `Not valid YAML: ${short.replace(
      / at line \d+, column \d+:?$/,
      '',
    )}`,
  };
}
