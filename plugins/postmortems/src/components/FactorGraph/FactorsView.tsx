import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  PostmortemContent,
  WireActionItem,
  WireFactor,
  factorGraph,
  isFactorPath,
} from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown, quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { FindingActions, Propose } from '../FindingActions';
import { FactorDrawing } from './FactorDrawing';

const useStyles = makeStyles(theme => ({
  list: { display: 'grid', gap: theme.spacing(1.5), margin: 0 },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
  whys: { margin: 0, paddingLeft: theme.spacing(3) },
}));

/** The contributing factors: a list with what caused each, the graph, and the five whys as a path in it. */
export function FactorsView(props: {
  content: PostmortemContent;
  items: readonly WireActionItem[];
  /** Absent for those who may add none. */
  propose?: Propose;
}) {
  const { content, items, propose } = props;
  const { factors, analysis } = content;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const numberOf = new Map(
    factors.map(({ id }, index) => [id, `${index + 1}`]),
  );
  if (factors.length === 0)
    return <div className={classes.quiet}>{t('factors.none')}</div>;
  const causes = ({ causedBy }: WireFactor) =>
    causedBy.map(id => numberOf.get(id) ?? id).join(', ');
  return (
    <>
      <ol className={classes.list}>
        {factors.map(factor => (
          <li key={factor.id} id={`pm-factors-${factor.id}`} tabIndex={-1}>
            <SafeMarkdown markdown={factor.text} />
            <div className={classes.quiet}>
              {t(`factors.kind.${factor.kind}`)}
              {factor.causedBy.length > 0 &&
                ` · ${t('factors.becauseOf', { numbers: causes(factor) })}`}
              {factor.accepted &&
                ` · ${t('factors.accepted', { reason: factor.accepted })}`}
            </div>
            <FindingActions
              items={items.filter(item => item.factorIds.includes(factor.id))}
              isLeft={!factor.accepted}
              name={t('factors.number', {
                number: numberOf.get(factor.id) ?? '',
              })}
              propose={
                propose &&
                (() => propose({ from: factor.text, factorIds: [factor.id] }))
              }
            />
          </li>
        ))}
      </ol>
      {factors.length > 1 && <FactorDrawing factors={factors} />}
      <FiveWhys content={content} />
      {analysis?.narrative && <SafeMarkdown markdown={analysis.narrative} />}
    </>
  );
}

/** The path that somebody chose, where it is one still; else the longest of the graph. */
function FiveWhys({ content }: { content: PostmortemContent }) {
  const { factors, analysis } = content;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const chosen = analysis?.path ?? [];
  const path =
    chosen.length > 1 && isFactorPath(factors, chosen)
      ? chosen
      : factorGraph(factors).longestPath;
  const whys = path.flatMap(
    id => factors.find(factor => factor.id === id) ?? [],
  );
  if (whys.length < 2) return null;
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('factors.fiveWhys')}
      </Typography>
      <ol className={classes.whys} aria-label={t('factors.fiveWhys')}>
        {whys.map(({ id, text }, index) => (
          <li key={id}>
            {index > 0 && `${t('factors.because')} `}
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
