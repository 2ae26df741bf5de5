import { useParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailurePanel,
  Skeleton,
  classifyFailure,
  useNow,
  useSlo,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { MissingSlo } from '../Missing';
import { PAGE_HEIGHTS } from '../heights';
import { SloView } from './SloView';

/** The page of the SLO that the route names. */
export function SloPage() {
  const { kind = '', namespace = '', name = '', slo = '' } = useParams();
  const { t } = useTranslationRef(sloTranslationRef);
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const loaded = useSlo({ entityRef, slo });
  const now = useNow();
  switch (loaded.status) {
    case 'loading':
      return <Skeleton label={t('slo.loading')} heights={PAGE_HEIGHTS} />;
    case 'failed':
      if (classifyFailure(loaded.error) === 'notFound')
        return <MissingSlo entityRef={entityRef} slo={slo} />;
      return <FailurePanel error={loaded.error} retry={loaded.retry} />;
    default:
      return <SloView slo={loaded.value} now={now} reload={loaded.reload} />;
  }
}
