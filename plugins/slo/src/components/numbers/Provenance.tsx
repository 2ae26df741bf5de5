import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  WireExplanation,
  WireObjective,
} from '@nines/backstage-plugin-slo-common';
import {
  formatCount,
  formatInstant,
  useSlo,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Whose number it is; on the SLO's own page the answer is already there. */
export type Explainable = Pick<
  WireObjective,
  'entityRef' | 'slo' | 'objective'
> & { readonly explanation?: WireExplanation | null };

type Shows = 'rows and queries' | 'queries';

const useStyles = makeStyles(theme => ({
  provenance: {
    // Room for two rows and two queries, so that the popover stands still when they arrive.
    minHeight: 116,
    marginTop: theme.spacing(0.5),
    paddingTop: theme.spacing(0.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  code: {
    display: 'block',
    fontFamily: 'monospace',
    fontSize: '0.75rem',
    overflowWrap: 'anywhere',
  },
}));

/**
 * The two ledger rows and the queries that a number rests on. Lists do not carry them: they are asked for when somebody wants
 * to know.
 */
export function Provenance(props: {
  objective: Explainable;
  /** `queries` where the number was computed over other rows than those of the window. */
  shows?: Shows;
}) {
  const { objective, shows = 'rows and queries' } = props;
  const classes = useStyles();
  return (
    <div className={classes.provenance}>
      {objective.explanation === undefined ? (
        <AskedProvenance objective={objective} shows={shows} />
      ) : (
        <ProvenanceLines explanation={objective.explanation} shows={shows} />
      )}
    </div>
  );
}

function AskedProvenance(props: { objective: Explainable; shows: Shows }) {
  const { objective, shows } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const slo = useSlo(objective);
  switch (slo.status) {
    case 'loading':
      return <span role="status">{t('explain.asking')}</span>;
    case 'failed':
      return (
        <span>{t('explain.refused', { message: slo.error.message })}</span>
      );
    default: {
      const found = slo.value.objectives.find(
        candidate => candidate.objective === objective.objective,
      );
      return (
        <ProvenanceLines
          explanation={found?.explanation ?? null}
          shows={shows}
        />
      );
    }
  }
}

function ProvenanceLines(props: {
  explanation: WireExplanation | null;
  shows: Shows;
}) {
  const { explanation, shows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (explanation === null) return <span>{t('slo.computed.none')}</span>;
  const { start, end, queries } = explanation;
  return (
    <>
      {shows === 'rows and queries' && t('explain.rows')}
      {(shows === 'rows and queries' ? [start, end] : []).map(
        ({ at, good, total }) => (
          <span key={at} className={classes.code}>
            {t('explain.row', {
              at: formatInstant(at),
              good: formatCount(good),
              total: formatCount(total),
            })}
          </span>
        ),
      )}
      {queries.map(({ role, source, instance, query, url }) => (
        <span key={`${role}/${query}`}>
          {t(`slo.computed.role.${role}`)}
          {url && (
            <>
              {' · '}
              <Link to={url} underline="always">
                {t('slo.computed.open', { instance: instance ?? source })}
              </Link>
            </>
          )}
          <span className={classes.code}>{query}</span>
        </span>
      ))}
    </>
  );
}
