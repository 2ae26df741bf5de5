import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  Skeleton,
  classifyFailure,
} from '@nines/backstage-plugin-slo-react';
import { usePostmortemsRequest } from '../../hooks';
import { actionsTranslationRef } from '../../translation';
import { ActionItemDialog } from '../ActionItemDialog';
import { PostmortemsFailure } from '../Failure';

/** The item that the address names, on top of the list, whatever that shows. */
export function OpenItem(props: {
  id: string;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { id, onChanged, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const loaded = usePostmortemsRequest(
    { subject: `item ${id}` },
    (api, signal) => api.getActionItem(id, { signal }),
  );
  if (loaded.status === 'ready') {
    const changed = () => {
      loaded.reload();
      onChanged();
    };
    return (
      <ActionItemDialog
        item={loaded.value}
        onChanged={changed}
        onClose={onClose}
      />
    );
  }
  const isMissing =
    loaded.status === 'failed' && classifyFailure(loaded.error) === 'notFound';
  return (
    <FormDialog
      title={isMissing ? t('item.missing.title') : id}
      text={isMissing ? t('item.missing.text') : undefined}
      onClose={onClose}
    >
      {loaded.status === 'loading' && (
        <Skeleton label={t('item.loading')} heights={[24, 40, 64, 40]} />
      )}
      {loaded.status === 'failed' && !isMissing && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
    </FormDialog>
  );
}
