import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { safeUrl, useStateColors } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { IssueState } from '../ActionItemDialog';

/** The issues of an item, that one says otherwise, and that one could not be read. */
export function TrackerCell({ item }: { item: WireActionItem }) {
  const { t } = useTranslationRef(actionsTranslationRef);
  const colors = useStateColors();
  return (
    <>
      {item.externals.map(issue => {
        const url = safeUrl(issue.url);
        const { conflict, syncError } = issue;
        return (
          <div key={issue.provider} style={{ overflowWrap: 'anywhere' }}>
            {url ? <Link to={url}>{issue.key}</Link> : issue.key}{' '}
            <IssueState issue={issue} />
            {conflict && (
              <div style={{ color: colors.atRisk }} title={conflict}>
                {t('tracker.differs')}
              </div>
            )}
            {syncError && (
              <div style={{ color: colors.exhausted }} title={syncError}>
                {t('tracker.unreadable')}
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
