import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  FormDialog,
  Skeleton,
} from '@nines/backstage-plugin-slo-react';
import { usePostmortemsRequest } from '../../hooks';
import { actionsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { ItemMovesOn } from './useItemMovesOn';

/** Links an issue that is there, or makes one where the tracker can. One of each tracker. */
export function LinkDialog(props: {
  item: WireActionItem;
  moves: ItemMovesOn;
  onClose: () => void;
}) {
  const { item, moves, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const [chosen, setChosen] = useState('');
  const [key, setKey] = useState('');
  const loaded = usePostmortemsRequest({ subject: 'trackers' }, (api, signal) =>
    api.listTrackers({ signal }),
  );
  const linked = new Set(item.externals.map(({ provider }) => provider));
  const trackers =
    loaded.status === 'ready'
      ? loaded.value.items.filter(({ id }) => !linked.has(id))
      : [];
  const tracker = trackers.find(({ id }) => id === chosen) ?? trackers.at(0);
  const link = async (issue: string | undefined) => {
    if (!tracker) return;
    const request = { provider: tracker.id, ...(issue && { key: issue }) };
    if (await moves.link(request)) onClose();
  };
  return (
    <FormDialog
      title={t('tracker.linkTitle')}
      text={t('tracker.linkText')}
      onSubmit={() => key.trim() && link(key.trim())}
      onClose={onClose}
      actions={
        <>
          {tracker?.canCreate && (
            <Button disabled={moves.isBusy} onClick={() => link(undefined)}>
              {t('tracker.create')}
            </Button>
          )}
          <Button
            type="submit"
            color="primary"
            disabled={moves.isBusy || !tracker || key.trim() === ''}
          >
            {t('tracker.doLink')}
          </Button>
        </>
      }
    >
      {loaded.status === 'loading' && (
        <Skeleton label={t('item.loading')} heights={[40, 40]} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && !tracker && (
        <div>{t('tracker.noTrackers')}</div>
      )}
      {tracker && (
        <>
          <ChoiceSelect
            id="link-provider"
            label={t('tracker.provider')}
            value={tracker.id}
            choices={trackers.map(({ id, title }) => ({
              value: id,
              label: title,
            }))}
            onChange={setChosen}
          />
          <TextField
            id="link-key"
            label={t('tracker.key')}
            variant="outlined"
            size="small"
            helperText={t('tracker.example', { example: tracker.example })}
            value={key}
            onChange={({ target }) => setKey(target.value)}
            inputProps={{ maxLength: 500 }}
          />
        </>
      )}
      <div role="status">{moves.outcome}</div>
    </FormDialog>
  );
}
