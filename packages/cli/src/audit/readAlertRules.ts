import {
  Cursor,
  readDocuments,
  SourceDocument,
} from '@nines/backstage-plugin-slo-common';
import { SourceFile } from '../readSourceFiles';

/** An alerting rule of Prometheus, as far as its runbook is concerned. */
export type AlertRule = {
  readonly name: string;
  readonly severity?: string;
  /** What `runbook_url`, or else `runbook`, says. */
  readonly runbook?: string;
  readonly file: string;
  readonly line: number;
};

/** A file that should hold rules, and why it cannot be read. */
export type UnreadableFile = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
};

/** The alerting rules of rule files and of `PrometheusRule` objects, also those in a list. Recording rules, and YAML of others, are left alone. */
export function readAlertRules(files: readonly SourceFile[]): {
  readonly rules: readonly AlertRule[];
  readonly unreadable: readonly UnreadableFile[];
} {
  const read = files.map(file => readDocuments(file));
  return {
    rules: read.flatMap(({ documents }) => documents.flatMap(rulesOf)),
    unreadable: read.flatMap(({ problems }) =>
      problems
        .slice(0, 1)
        .map(({ file, line, message }) => ({ file, line, message })),
    ),
  };
}

function rulesOf(document: SourceDocument): AlertRule[] {
  const root = new Cursor(document.value);
  return [root, ...root.at('items').items()]
    .flatMap(object => [object.at('groups'), object.at('spec').at('groups')])
    .flatMap(groups => groups.items())
    .flatMap(group => group.at('rules').items())
    .flatMap(rule => toAlertRule(rule, document));
}

function toAlertRule(rule: Cursor, document: SourceDocument): AlertRule[] {
  const name = rule.at('alert').text;
  if (name === undefined) return [];
  const severity = rule.at('labels').at('severity').text;
  const annotations = rule.at('annotations');
  const runbook = ['runbook_url', 'runbook']
    .map(key => annotations.at(key).text?.trim())
    .find(text => text);
  return [
    {
      name,
      ...(severity !== undefined && { severity }),
      ...(runbook !== undefined && { runbook }),
      file: document.file,
      line: document.locate(rule.path).line,
    },
  ];
}
