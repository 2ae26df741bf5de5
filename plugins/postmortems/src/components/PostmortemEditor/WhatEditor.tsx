import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { MarkdownField } from './MarkdownField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

const SOURCES = [
  '',
  'alert',
  'user',
  'internal',
  'support',
  'partner',
  'other',
] as const;

/** Summary, what set it off, how it was noticed, how it ended. */
export function WhatEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { detection } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  return (
    <div className={classes.fields}>
      <MarkdownField
        id="pm-summary"
        label={t('what.summary')}
        hint={t('what.summaryHint')}
        value={content.summary}
        onChange={summary => onChange({ summary })}
      />
      <MarkdownField
        id="pm-trigger"
        label={t('what.trigger')}
        hint={t('what.triggerHint')}
        rows={2}
        value={content.trigger}
        onChange={trigger => onChange({ trigger })}
      />
      <div id="pm-detection" tabIndex={-1} className={classes.row}>
        <ChoiceSelect
          id="pm-detection-source"
          label={t('what.detection')}
          value={detection?.source ?? ''}
          choices={SOURCES.map(value => ({
            value,
            label: t(value ? `what.source.${value}` : 'what.source.unsaid'),
          }))}
          onChange={source =>
            onChange({
              detection: source ? { ...detection, source } : undefined,
            })
          }
        />
        {detection?.source === 'alert' && (
          <TextField
            id="pm-detection-alertRef"
            label={t('what.alertRef')}
            variant="outlined"
            size="small"
            required
            value={detection.alertRef ?? ''}
            onChange={event =>
              onChange({
                detection: {
                  ...detection,
                  alertRef: event.target.value || undefined,
                },
              })
            }
            inputProps={{ maxLength: 300 }}
          />
        )}
        {detection && (
          <TextField
            id="pm-detection-note"
            label={t('what.detectionNote')}
            variant="outlined"
            size="small"
            multiline
            value={detection.note ?? ''}
            onChange={event =>
              onChange({
                detection: {
                  ...detection,
                  note: event.target.value || undefined,
                },
              })
            }
            inputProps={{ maxLength: 4_000 }}
          />
        )}
      </div>
      <MarkdownField
        id="pm-resolution"
        label={t('what.resolution')}
        rows={2}
        value={content.resolution}
        onChange={resolution => onChange({ resolution })}
      />
    </div>
  );
}
