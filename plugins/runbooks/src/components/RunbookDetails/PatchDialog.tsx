import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  CopyBlock,
  FormDialog,
  Skeleton,
} from '@nines/backstage-plugin-slo-react';
import { useRunbooksRequest } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';

/** The same review as a change of the source, to take away. */
export function PatchDialog(props: {
  runbook: RunbookResponse;
  onClose: () => void;
}) {
  const { ref } = props.runbook;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const patch = useRunbooksRequest({ subject: ref }, (api, signal) =>
    api.getReviewPatch(ref, { signal }),
  );
  return (
    <FormDialog
      title={t('details.patch')}
      text={t('details.patchText')}
      onClose={props.onClose}
    >
      {patch.status === 'loading' && (
        <Skeleton label={t('entity.loading')} heights={[160]} />
      )}
      {patch.status === 'failed' && (
        <RunbooksFailure error={patch.error} retry={patch.retry} />
      )}
      {patch.status === 'ready' && (
        <CopyBlock label={patch.value.file} text={patch.value.patch} />
      )}
    </FormDialog>
  );
}
