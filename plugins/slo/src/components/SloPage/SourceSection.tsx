import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { Section } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { DefinitionLink } from '../DefinitionLink';
import { SourceText } from './SourceText';

/** Where the SLO is defined, and the document itself once somebody asks for it. */
export function SourceSection(props: {
  objective: Pick<EntityObjective, 'entityRef' | 'slo' | 'definition'>;
}) {
  const { entityRef, slo, definition } = props.objective;
  const [isAsked, setAsked] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Section title={t('slo.definition')}>
      <DefinitionLink definition={definition} />
      <details onToggle={() => setAsked(true)}>
        <summary>{t('slo.source.show')}</summary>
        {isAsked && <SourceText id={{ entityRef, slo }} />}
      </details>
    </Section>
  );
}
