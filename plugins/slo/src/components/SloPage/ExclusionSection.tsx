import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  SloResponse,
  sloExcludePermission,
} from '@nines/backstage-plugin-slo-common';
import { Section, sloApiRef } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ExclusionForm } from './ExclusionForm';
import { ExclusionTable } from './ExclusionTable';

/** What does not count; those who may, add and revoke. */
export function ExclusionSection(props: {
  objective: SloResponse['objectives'][number];
  onChange: () => void;
}) {
  const { objective, onChange } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const slos = useApi(sloApiRef);
  const { allowed } = usePermission({ permission: sloExcludePermission });
  const [outcome, setOutcome] = useState('');
  const report = (change: Promise<unknown>) =>
    change.then(
      () => {
        setOutcome(t('slo.exclusions.saved'));
        onChange();
      },
      ({ message }: Error) =>
        setOutcome(t('slo.exclusions.failed', { message })),
    );
  return (
    <Section title={t('slo.exclusions.title')} text={t('slo.exclusions.text')}>
      <ExclusionTable
        exclusions={objective.exclusions}
        onRevoke={allowed ? id => report(slos.revokeExclusion(id)) : undefined}
      />
      {allowed && (
        <ExclusionForm
          onSubmit={request => report(slos.addExclusion(objective, request))}
        />
      )}
      <div role="status">{outcome}</div>
    </Section>
  );
}
