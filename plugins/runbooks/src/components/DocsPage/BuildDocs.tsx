import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { techdocsStorageApiRef } from '@backstage/plugin-techdocs-react';
import { useAction } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.warning.main}`,
    padding: theme.spacing(0.5, 1.5),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
}));

/** Says why the page is not shown, and lets TechDocs build it. It replaces nothing by itself: somebody may be reading the source. */
export function BuildDocs(props: {
  docsRef: string;
  reason: string;
  onBuilt: () => void;
}) {
  const { docsRef, reason, onBuilt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const storage = useApi(techdocsStorageApiRef);
  const [isBuilt, setBuilt] = useState(false);
  const action = useAction(() => {});
  const build = () =>
    action.run(async () => {
      await storage.syncEntityDocs(parseEntityRef(docsRef));
      setBuilt(true);
    }, '');
  return (
    <div className={classes.notice}>
      <span role="alert">{reason}</span>
      {isBuilt ? (
        <Button size="small" variant="outlined" onClick={onBuilt}>
          {t('docs.show')}
        </Button>
      ) : (
        <Button
          size="small"
          variant="outlined"
          disabled={action.isBusy}
          onClick={build}
        >
          {t('docs.build')}
        </Button>
      )}
      <span role="status">
        {action.isBusy ? t('docs.building') : action.outcome}
      </span>
    </div>
  );
}
