import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  Table,
  formatCount,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { openRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { GapChip } from '../GapChip';
import { openSearch } from '../links';

type System = CoverageResponse['systems'][number];
type Gap = System['gaps'][number];

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(0.5),
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** How many critical paths of a system are covered, and which are not and why. */
export function SystemCoverage({ system }: { system: System }) {
  const { systemRef, paths, covered, gaps } = system;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const openRoute = useRouteRef(openRouteRef);
  const name = systemRef ? shortRef(systemRef) : t('coverage.noSystem');
  const unlisted = paths - covered - gaps.length;
  return (
    <section aria-label={name}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h3">
          {systemRef ? <EntityLink entityRef={systemRef} /> : name}
        </Typography>
        <strong>
          {paths > 0 &&
            t('coverage.share', {
              percent: `${Math.floor((100 * covered) / paths)}`,
            })}
        </strong>
        <span>
          {t('coverage.ofSystem', {
            covered: formatCount(covered),
            paths: formatCount(paths),
          })}
        </span>
      </div>
      {gaps.length > 0 && (
        <Table<Gap>
          label={t('coverage.gaps', { system: name })}
          rows={gaps}
          keyOf={gap =>
            [gap.entityRef, gap.slo, gap.alert, gap.reason].join(' ')
          }
          columns={[
            {
              id: 'reason',
              label: t('deadEnds.column.reason'),
              width: '164px',
              cell: ({ reason }) => <GapChip reason={reason} />,
            },
            {
              id: 'entity',
              label: t('deadEnds.column.entity'),
              width: '200px',
              cell: ({ entityRef, slo }) => (
                <>
                  <EntityLink entityRef={entityRef} />
                  {slo && <div>{slo}</div>}
                </>
              ),
            },
            {
              id: 'alert',
              label: t('deadEnds.column.alert'),
              width: '240px',
              isLine: true,
              cell: gap =>
                gap.alert ? (
                  <Link to={`${openRoute()}${openSearch(gap)}`}>
                    {gap.alert}
                  </Link>
                ) : (
                  '–'
                ),
            },
            {
              id: 'message',
              label: t('coverage.todo'),
              isLine: true,
              cell: ({ message }) => message,
            },
          ]}
        />
      )}
      {gaps.length === 0 && unlisted <= 0 && <div>{t('coverage.noGaps')}</div>}
      {unlisted > 0 && <div>{t('coverage.unlisted', { count: unlisted })}</div>}
    </section>
  );
}
