import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import {
  SafeMarkdown,
  formatCount,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { SloCostTable } from './SloCostTable';

const AMOUNTS = [
  'users',
  'requestsFailed',
  'revenue',
  'supportTickets',
] as const;

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
    '& dt': { color: quietText(theme), fontSize: '0.8125rem' },
    '& dd': { margin: 0, fontSize: '1.125rem', overflowWrap: 'anywhere' },
  },
  source: { display: 'block', color: quietText(theme), fontSize: '0.75rem' },
  quiet: { color: quietText(theme) },
}));

/** What it did to whom, and the share of each budget that it cost. */
export function ImpactView(props: { content: PostmortemContent }) {
  const { impact, sloImpacts } = props.content;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const known = AMOUNTS.flatMap(name => {
    const amount = impact[name];
    return amount ? [{ name, amount }] : [];
  });
  return (
    <>
      {impact.text ? (
        <SafeMarkdown markdown={impact.text} />
      ) : (
        <span className={classes.quiet}>{t('impact.none')}</span>
      )}
      {(known.length > 0 || impact.dataLoss) && (
        <dl className={classes.figures}>
          {known.map(({ name, amount }) => (
            <div key={name}>
              <dt>{t(`impact.${name}`)}</dt>
              <dd>
                {formatCount(amount.value)} {amount.unit}
                {amount.source && (
                  <span className={classes.source}>{amount.source}</span>
                )}
              </dd>
            </div>
          ))}
          {impact.dataLoss && (
            <div>
              <dt>{t('impact.dataLoss')}</dt>
              <dd>{t(`impact.loss.${impact.dataLoss}`)}</dd>
            </div>
          )}
        </dl>
      )}
      {sloImpacts.length > 0 ? (
        <SloCostTable impacts={sloImpacts} />
      ) : (
        <span className={classes.quiet}>{t('impact.noCost')}</span>
      )}
    </>
  );
}
