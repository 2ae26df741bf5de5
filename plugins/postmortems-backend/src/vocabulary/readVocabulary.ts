import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  INCIDENT_ROLES,
  Priority,
  SEVERITIES,
  Severity,
} from '@nines/backstage-plugin-postmortems-common';

/** When a postmortem of a severity is due, counted from the end of its incident. */
export type DueTime = { readonly days: number; readonly isWorking: boolean };

/** Names, roles and due times of an organisation. */
export type VocabularyConfig = {
  readonly severities: readonly {
    readonly severity: Severity;
    readonly name: string;
    readonly criteria: string;
  }[];
  readonly roles: readonly {
    readonly role: string;
    readonly title: string;
    /** Several people may hold it at once. */
    readonly many: boolean;
  }[];
  readonly categories: readonly string[];
  readonly due: Readonly<Record<Severity, DueTime>>;
  readonly blameless: boolean;
  /** Null for none. */
  readonly actionDueDays: Readonly<Record<Priority, number | null>>;
};

const SEVERITY_DEFAULTS: Readonly<Record<Severity, [string, string]>> = {
  1: ['SEV-1', 'Most users cannot use the product, or data is lost or exposed'],
  2: ['SEV-2', 'Many users are affected, or an important part does not work'],
  3: [
    'SEV-3',
    'Some users are affected, or a part is slow; there is a way around',
  ],
  4: ['SEV-4', 'A minor fault with hardly any effect on users'],
  5: ['SEV-5', 'No effect on users; worth a look back'],
};

const ROLE_DEFAULTS: Readonly<
  Record<(typeof INCIDENT_ROLES)[number], [string, boolean]>
> = {
  lead: ['Incident lead', false],
  deputy: ['Deputy', false],
  scribe: ['Scribe', false],
  communications: ['Communications', false],
  expert: ['Expert', true],
  liaison: ['Liaison', true],
};

const DUE_DEFAULTS: Readonly<Record<Severity, DueTime>> = {
  1: { days: 3, isWorking: false },
  2: { days: 5, isWorking: true },
  3: { days: 10, isWorking: true },
  4: { days: 20, isWorking: true },
  5: { days: 20, isWorking: true },
};

const CATEGORY_DEFAULTS = [
  'automation',
  'capacity',
  'cloud',
  'code',
  'configuration',
  'data',
  'dependency',
  'network',
  'process',
  'security',
];

const ACTION_DAY_DEFAULTS: Readonly<Record<Priority, number | null>> = {
  P0: 14,
  P1: 28,
  P2: 56,
  P3: null,
};

/** Reads what things are called and when they are due. @throws InputError */
export function readVocabulary(config: Config | undefined): VocabularyConfig {
  return {
    severities: SEVERITIES.map(severity => {
      const set = config?.getOptionalConfig(`severities.sev${severity}`);
      const [name, criteria] = SEVERITY_DEFAULTS[severity];
      return {
        severity,
        name: set?.getOptionalString('name') ?? name,
        criteria: set?.getOptionalString('criteria') ?? criteria,
      };
    }),
    roles: readRoles(config),
    categories:
      config?.getOptionalStringArray('categories') ?? CATEGORY_DEFAULTS,
    due: {
      1: readDue(config, 1),
      2: readDue(config, 2),
      3: readDue(config, 3),
      4: readDue(config, 4),
      5: readDue(config, 5),
    },
    blameless: config?.getOptionalBoolean('blameless') ?? true,
    actionDueDays: {
      P0: readActionDays(config, 'P0'),
      P1: readActionDays(config, 'P1'),
      P2: readActionDays(config, 'P2'),
      P3: readActionDays(config, 'P3'),
    },
  };
}

function readRoles(config: Config | undefined): VocabularyConfig['roles'] {
  const own = (config?.getOptionalConfigArray('roles') ?? []).map(
    (each, index) => ({
      role: readRole(each.getString('role'), index),
      title: each.getOptionalString('title') ?? each.getString('role'),
      many: each.getOptionalBoolean('many') ?? false,
    }),
  );
  const names = own.map(({ role }) => role);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`postmortems.roles has '${twice}' twice`);
  }
  const defaults = INCIDENT_ROLES.filter(role => !names.includes(role)).map(
    role => {
      const [title, many] = ROLE_DEFAULTS[role];
      return { role, title, many };
    },
  );
  return [...defaults, ...own];
}

function readRole(role: string, index: number): string {
  if (/^[a-zA-Z][\w-]{0,49}$/.test(role)) return role;
  throw new InputError(
    `postmortems.roles[${index}].role is '${role}'; it begins with a letter and has at most 50 letters, digits, '_' and '-'`,
  );
}

function readDue(config: Config | undefined, severity: Severity): DueTime {
  const path = `due.sev${severity}`;
  const set = config?.getOptionalConfig(path);
  if (!set) return DUE_DEFAULTS[severity];
  const days = set.getOptionalNumber('days');
  const workingDays = set.getOptionalNumber('workingDays');
  const value = days ?? workingDays;
  const isOne = (days === undefined) !== (workingDays === undefined);
  if (!isOne || value === undefined || !isDayCount(value)) {
    throw new InputError(
      `'postmortems.${path}' needs either days or workingDays, a whole number from 1 to 365`,
    );
  }
  return { days: value, isWorking: workingDays !== undefined };
}

function readActionDays(
  config: Config | undefined,
  priority: Priority,
): number | null {
  const path = `actionItems.dueDays.${priority}`;
  if (!config?.has(path)) return ACTION_DAY_DEFAULTS[priority];
  const days = config.getNumber(path);
  if (days === 0) return null;
  if (isDayCount(days)) return days;
  throw new InputError(
    `'postmortems.${path}' is ${days}; it is a whole number of days from 1 to 365, or 0 for none`,
  );
}

function isDayCount(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 365;
}
