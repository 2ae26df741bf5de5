import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { Loadable, Skeleton } from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { ActionItemTable } from '../ActionItemTable';
import { EditableSection, Sections } from '../EditableSection';
import { PostmortemsFailure } from '../Failure';
import { Propose } from '../FindingActions';
import { Draft } from '../PostmortemEditor';
import { useViewStyles } from './viewStyles';

/** The action items; where there is none, why. */
export function ActionsPart(props: {
  sections: Sections;
  canEdit: boolean;
  draft: Draft;
  items: Loadable<{ items: WireActionItem[]; totalItems: number }>;
  onItems: () => void;
  propose?: Propose;
}) {
  const { sections, canEdit, draft, items, onItems, propose } = props;
  const { noActionItemsReason } = draft.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const isEmpty = items.status === 'ready' && items.value.totalItems === 0;
  const hidden =
    items.status === 'ready'
      ? items.value.totalItems - items.value.items.length
      : 0;
  return (
    <EditableSection
      id="actions"
      title={t('postmortem.part.actions')}
      sections={sections}
      canEdit={canEdit}
      actions={
        propose && (
          <Button size="small" onClick={() => propose({ from: '' })}>
            {tWriting('findingActions.add')}
          </Button>
        )
      }
    >
      {items.status === 'loading' && (
        <Skeleton label={t('postmortem.loadingItems')} heights={[44, 44]} />
      )}
      {items.status === 'failed' && (
        <PostmortemsFailure error={items.error} retry={items.retry} />
      )}
      {items.status === 'ready' && items.value.items.length > 0 && (
        <ActionItemTable items={items.value.items} onChanged={onItems} />
      )}
      {hidden > 0 && t('postmortem.moreItems', { count: hidden })}
      {isEmpty && !canEdit && (
        <span className={classes.quiet}>
          {noActionItemsReason || t('postmortem.noItems')}
        </span>
      )}
      {isEmpty && canEdit && (
        <TextField
          id="pm-noActionItemsReason"
          label={t('postmortem.noItemsReason')}
          helperText={t('postmortem.noItemsHint')}
          variant="outlined"
          size="small"
          multiline
          value={noActionItemsReason ?? ''}
          onChange={event =>
            draft.change({ noActionItemsReason: event.target.value })
          }
          inputProps={{ maxLength: 1_000 }}
        />
      )}
    </EditableSection>
  );
}
