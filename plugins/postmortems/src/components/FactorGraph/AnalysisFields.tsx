import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  PostmortemContent,
  factorGraph,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import {
  ContentPart,
  MarkdownField,
  useFieldStyles,
} from '../PostmortemEditor';

const METHODS = ['five_whys', 'factors', 'causal_tree', 'narrative'] as const;

/** How the factors were found; five whys are a path in their graph. */
export function AnalysisFields(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { factors } = content;
  const analysis = content.analysis ?? {
    method: 'factors',
    path: [],
    narrative: '',
  };
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const change = (part: Partial<typeof analysis>) =>
    onChange({ analysis: { ...analysis, ...part } });
  const longest = factorGraph(factors).longestPath;
  return (
    <div className={classes.fields}>
      <div className={classes.line}>
        <ChoiceSelect
          id="pm-analysis-method"
          label={t('factors.methodLabel')}
          value={analysis.method}
          choices={METHODS.map(value => ({
            value,
            label: t(`factors.method.${value}`),
          }))}
          onChange={method => change({ method })}
        />
        {analysis.method === 'five_whys' && (
          <Button
            size="small"
            disabled={longest.length < 2}
            onClick={() => change({ path: [...longest] })}
          >
            {t('factors.takeLongest')}
          </Button>
        )}
      </div>
      <MarkdownField
        id="pm-analysis-narrative"
        label={t('factors.narrative')}
        rows={2}
        value={analysis.narrative}
        onChange={narrative => change({ narrative })}
      />
    </div>
  );
}
