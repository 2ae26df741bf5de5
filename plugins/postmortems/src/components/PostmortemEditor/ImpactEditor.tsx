import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { AmountFields } from './AmountFields';
import { MarkdownField } from './MarkdownField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';

export const AMOUNTS = [
  'users',
  'requestsFailed',
  'revenue',
  'supportTickets',
] as const;

const LOSSES = ['', 'none', 'some', 'unknown'] as const;

/** What it did to whom: in words, and in numbers with unit and source. */
export function ImpactEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { impact } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const change = (part: Partial<PostmortemContent['impact']>) =>
    onChange({ impact: { ...impact, ...part } });
  return (
    <div className={classes.fields}>
      <MarkdownField
        id="pm-impact-text"
        label={t('impact.text')}
        hint={t('impact.textHint')}
        value={impact.text}
        onChange={text => change({ text })}
      />
      {AMOUNTS.map(name => (
        <AmountFields
          key={name}
          id={`pm-impact-${name}`}
          label={t(`impact.${name}`)}
          value={impact[name]}
          onChange={amount => change({ [name]: amount })}
        />
      ))}
      <div className={classes.row}>
        <ChoiceSelect
          id="pm-impact-dataLoss"
          label={t('impact.dataLoss')}
          value={impact.dataLoss ?? ''}
          choices={LOSSES.map(value => ({
            value,
            label: t(value ? `impact.loss.${value}` : 'impact.loss.unsaid'),
          }))}
          onChange={value => change({ dataLoss: value || undefined })}
        />
      </div>
    </div>
  );
}
