import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  PostmortemContent,
  WireFactor,
  factorGraph,
} from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { ContentPart, newId, useFieldStyles } from '../PostmortemEditor';
import { AnalysisFields } from './AnalysisFields';
import { FactorFields } from './FactorFields';

/** The factors as an editable list. A cause that would close a circle is refused, and the circle is named. */
export function FactorsEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { factors } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const [refused, setRefused] = useState<{ id: string; path: string[] }>();
  const nameOf = (id: string) => {
    const index = factors.findIndex(factor => factor.id === id);
    return index < 0 ? id : t('factors.number', { number: `${index + 1}` });
  };
  const change = (factor: WireFactor) => {
    const next = factors.map(other =>
      other.id === factor.id ? factor : other,
    );
    const [cycle] = factorGraph(next).cycles;
    if (cycle && factorGraph(factors).cycles.length === 0)
      return setRefused({ id: factor.id, path: [...cycle, cycle[0]] });
    setRefused(undefined);
    return onChange({ factors: next });
  };
  const remove = (gone: string) => {
    const { analysis } = content;
    onChange({
      factors: factors
        .filter(({ id }) => id !== gone)
        .map(factor => ({
          ...factor,
          causedBy: factor.causedBy.filter(id => id !== gone),
        })),
      ...(analysis?.path.includes(gone) && {
        analysis: {
          ...analysis,
          path: analysis.path.filter(id => id !== gone),
        },
      }),
    });
  };
  const add = () =>
    onChange({
      factors: [
        ...factors,
        { id: newId('f'), kind: 'unknown', text: '', causedBy: [] },
      ],
    });
  return (
    <div className={classes.fields}>
      <ol className={classes.list}>
        {factors.map(factor => (
          <li key={factor.id} className={classes.item}>
            <FactorFields
              factor={factor}
              others={factors.filter(({ id }) => id !== factor.id)}
              nameOf={nameOf}
              refused={
                refused?.id === factor.id
                  ? refused.path.map(nameOf).join(' ← ')
                  : undefined
              }
              onChange={change}
              onRemove={() => remove(factor.id)}
            />
          </li>
        ))}
      </ol>
      <span>
        <Button size="small" variant="outlined" onClick={add}>
          {t('factors.add')}
        </Button>
      </span>
      <AnalysisFields {...props} />
    </div>
  );
}
