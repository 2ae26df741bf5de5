import { RunbookPage } from '../readRunbooks';
import { AlertAudit, auditAlerts } from './auditAlerts';
import { auditPages, PageAudit } from './auditPages';
import { auditSections, SectionAudit, SectionQuery } from './auditSections';
import { AlertRule } from './readAlertRules';

/** The state of a folder of runbooks, and of the alerts that lead there. */
export type RunbookAudit = {
  /** Absent where no rules were asked about. */
  readonly alerts?: AlertAudit;
  readonly runbooks: number;
  readonly sections: SectionAudit;
  readonly pages: PageAudit;
};

export function auditRunbooks(input: {
  readonly pages: readonly RunbookPage[];
  readonly rules?: readonly AlertRule[];
  readonly sections: SectionQuery;
  readonly today: string;
}): RunbookAudit {
  const { pages, rules, sections, today } = input;
  return {
    ...(rules && { alerts: auditAlerts(rules, pages) }),
    runbooks: pages.length,
    sections: auditSections(pages, sections),
    pages: auditPages(pages, today),
  };
}
