import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityLink, shortRef } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../../translation';
import { isEntityRef } from './isEntityRef';

/** A user or group. Names that a provider gave, and services, are words; one who left the catalog is said to have left. */
export function PersonRef(props: {
  personRef: string | null | undefined;
  isGone?: boolean;
}) {
  const { personRef, isGone } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  if (!personRef) return <span>{t('person.nobody')}</span>;
  if (!isEntityRef(personRef)) return <span>{personRef}</span>;
  if (!isGone) return <EntityLink entityRef={personRef} />;
  return (
    <span title={personRef}>
      {shortRef(personRef)} ({t('person.gone')})
    </span>
  );
}
