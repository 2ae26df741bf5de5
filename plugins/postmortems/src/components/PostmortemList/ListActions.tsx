import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { CreateDialog } from './CreateDialog';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Write one, or read some in, for those who may. */
export function ListActions(props: {
  allowed: readonly ('create' | 'import')[];
}) {
  const { allowed } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const [isCreating, setCreating] = useState(false);
  return (
    <div className={classes.actions}>
      {allowed.includes('create') && (
        <Button
          size="small"
          variant="outlined"
          color="primary"
          onClick={() => setCreating(true)}
        >
          {t('postmortems.create')}
        </Button>
      )}
      {allowed.includes('import') && (
        <LinkButton size="small" variant="outlined" to={hrefs.import}>
          {t('postmortems.import')}
        </LinkButton>
      )}
      {isCreating && <CreateDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
