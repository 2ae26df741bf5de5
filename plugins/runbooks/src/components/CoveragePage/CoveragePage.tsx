import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { coverageQuery } from '@nines/backstage-plugin-runbooks-common';
import {
  LiveNotice,
  Skeleton,
  TimeDistance,
  formatCount,
  quietText,
  useNow,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { SystemCoverage } from './SystemCoverage';

const ROOM = [40, 200, 120, 120];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  quiet: { color: quietText(theme), fontSize: '0.875rem', maxWidth: 760 },
}));

/** The state of the fleet: a figure per system with its gaps, the worst first. */
export function CoveragePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const { query } = useUrlQuery(coverageQuery);
  const { loaded, trouble } = useLiveRunbooks(
    { subject: `coverage ${JSON.stringify(query)}` },
    (api, signal) => api.getCoverage(query, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('coverage.loading')} heights={ROOM} />;
  if (loaded.status === 'failed')
    return <RunbooksFailure error={loaded.error} retry={loaded.retry} />;
  const { systems, total, unknown, asOf } = loaded.value;
  return (
    <div className={classes.page}>
      <LiveNotice trouble={trouble} />
      <div>
        <Typography variant="h6" component="h2">
          {unknown ??
            t('coverage.total', {
              covered: formatCount(total.covered),
              paths: formatCount(total.paths),
            })}
        </Typography>
        <div className={classes.quiet}>
          {t('coverage.text')}{' '}
          {asOf && (
            <>
              {t('coverage.asOf')} <TimeDistance at={asOf} now={now} isPast />
            </>
          )}
        </div>
      </div>
      {!unknown && systems.length === 0 && <div>{t('coverage.none')}</div>}
      {systems.map(system => (
        <SystemCoverage key={system.systemRef ?? ''} system={system} />
      ))}
    </div>
  );
}
