import {
  SEVERITIES,
  SettingsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { DueTime, VocabularyConfig } from '../vocabulary/readVocabulary';
import { MessageTemplate } from './parseTemplates';

/** The configuration, as pages show it. */
export function toSettings(
  settings: VocabularyConfig,
  templates: readonly MessageTemplate[],
): SettingsResponse {
  const { severities, roles, categories, blameless, actionDueDays } = settings;
  return {
    severities: severities.map(each => ({ ...each })),
    roles: roles.map(each => ({ ...each })),
    categories: [...categories],
    due: Object.fromEntries(
      SEVERITIES.map(severity => [severity, sayDue(settings.due[severity])]),
    ),
    blameless,
    actionDueDays: { ...actionDueDays },
    templates: templates.map(each => ({ ...each })),
  };
}

function sayDue({ days, isWorking }: DueTime): string {
  const unit = isWorking ? 'working day' : 'day';
  return `${days} ${unit}${days === 1 ? '' : 's'}`;
}
