import { convert } from './commands/convert';
import { escalation } from './commands/escalation';
import { postmortems } from './commands/postmortems';
import { rules } from './commands/rules';
import { runbooks } from './commands/runbooks';
import { schema } from './commands/schema';
import { validate } from './commands/validate';
import { Terminal } from './Terminal';
import { UsageError } from './UsageError';

/** Exit code: 0 without errors, 1 with errors in what was read, 2 when called wrongly. */
export type ExitCode = 0 | 1 | 2;

type Command = (
  args: string[],
  terminal: Terminal,
) => ExitCode | Promise<ExitCode>;

const COMMANDS = new Map<string, Command>([
  ['validate', validate],
  ['convert', convert],
  ['rules', rules],
  ['escalation', escalation],
  ['runbooks', runbooks],
  ['postmortems', postmortems],
  ['schema', schema],
]);

const USAGE = `Usage: nines <command>

  nines validate PATH… [--strict] [--shared PATH] [--config app-config.yaml] [--format text|json|github]
      Checks SLO definitions (OpenSLO v1, Sloth, Pyrra), escalation policies and maintenance windows. A folder is read with all below it.
      --strict   judge by the standard alone, to the letter
      --shared   folder or file of the shared location, for references; repeatable
      --config   the portal's, for escalation policies that SLOs name; repeatable
      --format   text (default), json (one document) or github (annotations)
  nines convert PATH… --to openslo
      Writes the definitions as OpenSLO v1; what is lost goes to standard error.
  nines rules PATH… [--format prometheus|operator] [--names native|sloth] [--shared PATH]
      Writes recording and alerting rules for Prometheus; what rules cannot say goes to standard error.
      --format   a rule file (prometheus, default), or a PrometheusRule of the operator
      --names    as Nines names alerts (native, default), or recordings as Sloth's dashboards read them
  nines escalation simulate [PATH…] --entity REF --slo NAME [--config app-config.yaml] [--shared PATH]
      If that fired now, who would be told, when, and why. PATH… are the entity's own files.
      --severity, --kind, --objective, --owner, --system, --tier   of the alert
      --policy   name that the SLO or its entity gives in nines.dev/escalation-policy
      --at       another time than now, such as 2026-12-24T18:00:00Z
      --format   text (default) or json
  nines runbooks lint PATH… [--strict] [--at 2026-12-24] [--format text|json|github]
      Checks runbooks: sections, links, fences, reviews. A folder is read with all pages of Markdown below it, lists (index, README) aside.
      --strict   every page must have all four sections, not only those that say "strict: true"
      --at       another day than today, for reviews
  nines runbooks new ALERT [--entity REF] [--owner REF] [--slo NAME] [--title TEXT] [--out FILE]
      Writes the skeleton of a runbook. A folder as FILE gets a page named after the alert; what is there is never overwritten.
  nines runbooks audit --runbooks PATH… [--rules PATH…] [--at 2026-12-24] [--format text|json]
      Both dead ends between alerting rules and runbooks, sections, reviews.
      --sections   headings to look for; by default meaning,impact,diagnosis,mitigation
      --any-level  of any level, not only the second; --prefix: that begin so
  nines postmortems import PATH… [--dry-run] [--to URL --token-env NAME] [--zone ZONE] [--format text|json]
      Reads postmortems of any style (Markdown, Quarto, ERB, JSON of incident.io and Rootly): milestones, stated and computed durations,
      timeline, action items, and what no field stands for. Without --to, nothing is written.
      --to         the portal's backend, such as https://portal.example/api/postmortems; --token-env names the variable with the token
      --dry-run    only say what would happen
      --wins       source or portal (default), where both changed; --owner and --entity for those that name none
      --zone       of times that give none, such as Europe/London; without it they keep none
  nines postmortems export ID… --from URL --token-env NAME --out DIR [--as markdown|json|html] [--audience internal|external]
      Writes postmortems of a portal as files.
  nines postmortems lint PATH… [--zone ZONE] [--format text|json|github]
      Checks postmortems: what cannot be read, sections, milestones, timeline, action items.
  nines schema
      Writes the JSON Schema of all that is read, for editors.

Exit code: 0 without errors, 1 with errors in what was read, 2 when called wrongly.
`;

/** Runs one command. Never rejects for what a user can get wrong. */
export async function main(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === 'help' || asksForHelp(args)) {
    terminal.stdout.write(USAGE);
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  try {
    if (!command) {
      throw new UsageError(
        name === undefined ? 'A command is missing.' : `"${name}" is unknown.`,
      );
    }
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`nines: ${error.message}\n`);
    terminal.stderr.write('Run "nines --help" to see how it is called.\n');
    return 2;
  }
}

/** Anywhere among the options; after `--` there are only paths. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.some(arg => arg === '--help' || arg === '-h');
}
