import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import {
  PostmortemContent,
  WireRelated,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

const KINDS = ['recurrence_of', 'duplicate_of', 'related'] as const;

/** Postmortems that this one has to do with. */
export function RelatedEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { related } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const set = (index: number, part: Partial<WireRelated>) =>
    onChange({
      related: related.map((other, at) =>
        at === index ? { ...other, ...part } : other,
      ),
    });
  return (
    <div className={classes.fields}>
      <ul className={classes.list}>
        {related.map(({ ref, kind }, index) => (
          <li key={index} className={classes.line}>
            <TextField
              id={`pm-related-${index}`}
              label={t('related.ref')}
              variant="outlined"
              size="small"
              value={ref}
              onChange={event => set(index, { ref: event.target.value })}
              inputProps={{ maxLength: 200 }}
            />
            <ChoiceSelect
              id={`pm-related-${index}-kind`}
              label={t('related.kindLabel')}
              value={kind}
              choices={KINDS.map(value => ({
                value,
                label: t(`related.kind.${value}`),
              }))}
              onChange={chosen => set(index, { kind: chosen })}
            />
            <Button
              size="small"
              aria-label={t('writing.removeOf', {
                what: ref || t('related.ref'),
              })}
              onClick={() =>
                onChange({ related: related.filter((_, at) => at !== index) })
              }
            >
              {t('writing.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <span>
        <Button
          size="small"
          onClick={() =>
            onChange({ related: [...related, { ref: '', kind: 'related' }] })
          }
        >
          {t('related.add')}
        </Button>
      </span>
    </div>
  );
}
