import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RULES_FORMATS,
  RulesFormat,
  SloId,
} from '@nines/backstage-plugin-slo-common';
import {
  ChoiceSelect,
  CopyBlock,
  FailurePanel,
  FormDialog,
  Skeleton,
  useAlertRequest,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** The SLO as recording and alerting rules, to copy into a Prometheus of one's own. */
export function RulesDialog(props: { id: SloId; onClose: () => void }) {
  const { id, onClose } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const [format, setFormat] = useState<RulesFormat>('prometheus');
  const loaded = useAlertRequest(
    { subject: `${id.entityRef}/${id.slo}`, detail: format },
    (alerts, signal) => alerts.getRules(id, format, { signal }),
  );
  return (
    <FormDialog
      title={t('rules.title')}
      text={t('rules.text')}
      onClose={onClose}
    >
      <ChoiceSelect
        id="slo-rules-format"
        label={t('rules.format.label')}
        value={format}
        choices={RULES_FORMATS.map(value => ({
          value,
          label: t(`rules.format.${value}`),
        }))}
        onChange={setFormat}
      />
      {loaded.status === 'loading' && (
        <Skeleton label={t('rules.loading')} heights={[240]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <>
          {loaded.value.warnings.map(warning => (
            <div key={warning} role="note">
              {warning}
            </div>
          ))}
          {loaded.value.text && (
            <CopyBlock label={loaded.value.file} text={loaded.value.text} />
          )}
        </>
      )}
    </FormDialog>
  );
}
