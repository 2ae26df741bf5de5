import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { MarkdownField } from './MarkdownField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

/** Sections of an import or of the author's own, in their order. */
export function SectionsEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { sections } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const set = (index: number, part: { heading?: string; text?: string }) =>
    onChange({
      sections: sections.map((other, at) =>
        at === index ? { ...other, ...part } : other,
      ),
    });
  return (
    <div className={classes.fields}>
      <ul className={classes.list}>
        {sections.map(({ heading, text }, index) => (
          <li key={index} className={classes.item}>
            <TextField
              id={`pm-sections-${index}`}
              label={t('sections.heading')}
              variant="outlined"
              size="small"
              fullWidth
              value={heading}
              onChange={event => set(index, { heading: event.target.value })}
              inputProps={{ maxLength: 500 }}
            />
            <MarkdownField
              id={`pm-sections-${index}-text`}
              label={t('sections.textOf', { heading })}
              maxLength={1_000_000}
              value={text}
              onChange={changed => set(index, { text: changed })}
            />
            <span>
              <Button
                size="small"
                aria-label={t('writing.removeOf', { what: heading })}
                onClick={() =>
                  onChange({
                    sections: sections.filter((_, at) => at !== index),
                  })
                }
              >
                {t('writing.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <span>
        <Button
          size="small"
          onClick={() =>
            onChange({
              sections: [...sections, { heading: '', level: 2, text: '' }],
            })
          }
        >
          {t('sections.add')}
        </Button>
      </span>
    </div>
  );
}
