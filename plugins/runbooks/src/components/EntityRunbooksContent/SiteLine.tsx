import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRunbooksResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  TimeDistance,
  quietText,
  runbooksApiRef,
  useAction,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  line: {
    marginTop: theme.spacing(2),
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(0.5),
    fontSize: '0.8125rem',
    color: quietText(theme),
    overflowWrap: 'anywhere',
  },
  skipped: {
    margin: 0,
    paddingLeft: theme.spacing(2),
    '& code': { fontSize: '0.75rem' },
  },
}));

/** How reading an entity's docs went: when, what was left out and why; and a way to read them anew. */
export function SiteLine(props: {
  entity: EntityRunbooksResponse;
  reload?: () => void;
}) {
  const { site, asOf, allowedActions, entityRef } = props.entity;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const runbooks = useApi(runbooksApiRef);
  const action = useAction(() => props.reload?.());
  const refresh = () =>
    action.run(() => runbooks.refreshEntity(entityRef), t('entity.refreshed'));
  return (
    <div className={classes.line}>
      {site && site.source.status !== 'ok' && (
        <span>
          {t(`entity.source.${site.source.status}`, {
            message: site.source.message ?? '',
          })}
        </span>
      )}
      {site && site.built.status === 'notBuilt' && site.built.message && (
        <span>{site.built.message}</span>
      )}
      {site && site.skipped.length > 0 && (
        <details>
          <summary>
            {t('entity.skipped', { count: site.skipped.length })}
          </summary>
          <ul className={classes.skipped}>
            {site.skipped.map(({ file, message }) => (
              <li key={file}>
                <code>{file}</code>: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asOf && (
        <span>
          {t('entity.asOf')} <TimeDistance at={asOf} now={now} isPast />
        </span>
      )}
      {allowedActions.includes('refresh') && (
        <Button
          size="small"
          variant="outlined"
          disabled={action.isBusy}
          onClick={refresh}
        >
          {t('entity.refresh')}
        </Button>
      )}
      <span role="status">{action.outcome}</span>
    </div>
  );
}
