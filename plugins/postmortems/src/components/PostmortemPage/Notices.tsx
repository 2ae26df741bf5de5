import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { useFieldName } from '../FieldValue';
import { Draft } from '../PostmortemEditor';

const useStyles = makeStyles(theme => ({
  notices: { display: 'grid', gap: theme.spacing(1), fontSize: '0.875rem' },
  notice: {
    borderLeft: `3px solid ${theme.palette.text.secondary}`,
    padding: theme.spacing(0.25, 2),
    overflowWrap: 'anywhere',
  },
}));

/** What a reader has to know before reading: who else may, whose names are left out, what was taken in. */
export function Notices(props: { record: PostmortemResponse; draft: Draft }) {
  const { record, draft } = props;
  const { visibility, blameless } = record;
  const { merged, isRestored, conflicts } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const fieldName = useFieldName();
  const isMerged = merged.length > 0;
  if (visibility !== 'restricted' && !blameless && !isMerged && !isRestored)
    return null;
  return (
    <div className={classes.notices}>
      {visibility === 'restricted' && (
        <Notice>{tPostmortems('postmortem.restricted')}</Notice>
      )}
      {blameless && <Notice>{tPostmortems('postmortem.blameless')}</Notice>}
      <div role="status">
        {isRestored && (
          <Notice>
            {t('writing.restored')}{' '}
            <Button size="small" onClick={draft.dismissNotes}>
              {t('writing.understood')}
            </Button>
          </Notice>
        )}
        {isMerged && (
          <Notice>
            {t(conflicts.length > 0 ? 'merge.takenSome' : 'merge.taken', {
              fields: merged.map(fieldName).join(', '),
            })}{' '}
            <Button size="small" onClick={draft.dismissNotes}>
              {t('writing.understood')}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  );
}

function Notice(props: { children: ReactNode }) {
  return <div className={useStyles().notice}>{props.children}</div>;
}
