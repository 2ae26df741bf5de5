import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChangeActionItemRequest,
  ChangeActionStatusRequest,
  LinkIssueRequest,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { useRecordAction } from '../../hooks';
import { actionsTranslationRef, sharedTranslationRef } from '../../translation';

type Unversioned<Request> = Omit<Request, 'version'>;

/** What a person can do to an action item; each says false where it was not done. */
export type ItemMovesOn = {
  readonly isBusy: boolean;
  /** What came of the last one, for a status line. */
  readonly outcome: string;
  readonly edit: (
    request: Unversioned<ChangeActionItemRequest>,
  ) => Promise<boolean>;
  readonly status: (
    request: Unversioned<ChangeActionStatusRequest>,
  ) => Promise<boolean>;
  readonly link: (request: Unversioned<LinkIssueRequest>) => Promise<boolean>;
  readonly unlink: (provider: string) => Promise<boolean>;
};

/** Changes an item, always of the version that is shown. */
export function useItemMovesOn(props: {
  item: WireActionItem;
  onAnswer: (item: WireActionItem) => void;
  reload: () => void;
}): ItemMovesOn {
  const { item, onAnswer, reload } = props;
  const { id, version } = item;
  const { t } = useTranslationRef(actionsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const action = useRecordAction(reload);
  const tell = async (answer: Promise<WireActionItem>) =>
    onAnswer(await answer);
  return {
    isBusy: action.isBusy,
    outcome: action.outcome,
    edit: request =>
      action.run(
        () => tell(postmortems.changeActionItem(id, { ...request, version })),
        t('item.saved'),
      ),
    status: request =>
      action.run(
        () => tell(postmortems.changeActionStatus(id, { ...request, version })),
        t('move.moved', {
          status: tShared(`status.action.${request.status}.label`),
        }),
      ),
    link: request =>
      action.run(
        () => tell(postmortems.linkIssue(id, { ...request, version })),
        t('tracker.linked'),
      ),
    unlink: provider =>
      action.run(
        () => tell(postmortems.unlinkIssue(id, { version, provider })),
        t('tracker.unlinked'),
      ),
  };
}
