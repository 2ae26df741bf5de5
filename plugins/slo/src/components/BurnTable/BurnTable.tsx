import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireBurn } from '@nines/backstage-plugin-slo-common';
import {
  formatDuration,
  formatRate,
  useStateColors,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { BurnNumber, Explainable } from '../numbers';

const useStyles = makeStyles(theme => ({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: 400,
      color: quietText(theme),
      textAlign: 'left',
      padding: '0 8px 2px 0',
    },
    '& td': { padding: '2px 8px 2px 0', whiteSpace: 'nowrap' },
    '& th:not(:first-child), & td:not(:first-child)': { textAlign: 'right' },
  },
  severity: { color: quietText(theme) },
}));

/** Burn per window beside the threshold that would alert. */
export function BurnTable(props: {
  objective: Explainable & { readonly burns: readonly WireBurn[] };
}) {
  const { objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const colors = useStateColors();
  if (objective.burns.length === 0) return <div />;
  const verdict = ({ holds, longRate, factor }: WireBurn) => {
    if (longRate === null) return t('number.unknown');
    if (holds) return t('tab.holds');
    // The long window still remembers what the short one no longer sees.
    return t(longRate > factor ? 'tab.eased' : 'tab.quiet');
  };
  return (
    <table className={classes.table} aria-label={t('tab.burn')}>
      <thead>
        <tr>
          <th scope="col">{t('tab.burnWindow')}</th>
          <th scope="col">{t('tab.burn')}</th>
          <th scope="col">{t('tab.burnThreshold')}</th>
          <th scope="col">{t('tab.burnHolds')}</th>
        </tr>
      </thead>
      <tbody>
        {objective.burns.map(burn => (
          <tr key={`${burn.severity}/${burn.longSeconds}`}>
            <td>{formatDuration(burn.longSeconds * 1000)}</td>
            <td>
              <BurnNumber burn={burn} of={objective} />
            </td>
            <td>
              {formatRate(burn.factor)}{' '}
              <span className={classes.severity}>
                {t(`tab.${burn.severity}`)}
              </span>
            </td>
            <td
              style={
                burn.holds
                  ? { color: colors.burning, fontWeight: 500 }
                  : undefined
              }
            >
              {verdict(burn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
