import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { sloRefreshPermission } from '@nines/backstage-plugin-slo-common';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Reads the definitions anew, for those who may; says what came of it. */
export function RefreshButton(props: { entityRef: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const slos = useApi(sloApiRef);
  const { allowed } = usePermission({ permission: sloRefreshPermission });
  const [outcome, setOutcome] = useState('');
  if (!allowed) return null;
  const refresh = () =>
    slos.refreshEntity(props.entityRef).then(
      () => setOutcome(t('tab.refreshed')),
      ({ message }: Error) => setOutcome(t('tab.refreshFailed', { message })),
    );
  return (
    <>
      <Button size="small" variant="outlined" onClick={refresh}>
        {t('tab.refresh')}
      </Button>
      <span role="status">{outcome}</span>
    </>
  );
}
