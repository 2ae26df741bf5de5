import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import {
  PostmortemContent,
  WireUsedRunbook,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

const VERDICTS = ['helped', 'wrong', 'missing', 'not_used'] as const;

/** The runbooks of the incident, and whether they helped. */
export function RunbooksEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { runbooks } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const set = (index: number, part: Partial<WireUsedRunbook>) =>
    onChange({
      runbooks: runbooks.map((other, at) =>
        at === index ? { ...other, ...part } : other,
      ),
    });
  return (
    <div className={classes.fields}>
      <ul className={classes.list}>
        {runbooks.map((used, index) => {
          const name = t('runbooks.numbered', { number: `${index + 1}` });
          return (
            <li key={index} className={classes.item}>
              <div role="group" aria-label={name} className={classes.row}>
                <TextField
                  id={`pm-runbooks-${index}`}
                  label={t('runbooks.ref')}
                  variant="outlined"
                  size="small"
                  value={used.runbookRef}
                  onChange={event =>
                    set(index, { runbookRef: event.target.value })
                  }
                  inputProps={{ maxLength: 1_000 }}
                />
                <ChoiceSelect
                  id={`pm-runbooks-${index}-verdict`}
                  label={t('runbooks.verdictLabel')}
                  value={used.verdict}
                  choices={VERDICTS.map(value => ({
                    value,
                    label: t(`runbooks.verdict.${value}`),
                  }))}
                  onChange={verdict => set(index, { verdict })}
                />
                <TextField
                  id={`pm-runbooks-${index}-note`}
                  label={t('runbooks.note')}
                  variant="outlined"
                  size="small"
                  multiline
                  value={used.note ?? ''}
                  onChange={event =>
                    set(index, { note: event.target.value || undefined })
                  }
                  inputProps={{ maxLength: 2_000 }}
                />
              </div>
              <span>
                <Button
                  size="small"
                  aria-label={t('writing.removeOf', { what: name })}
                  onClick={() =>
                    onChange({
                      runbooks: runbooks.filter((_, at) => at !== index),
                    })
                  }
                >
                  {t('writing.remove')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <span>
        <Button
          size="small"
          onClick={() =>
            onChange({
              runbooks: [...runbooks, { runbookRef: '', verdict: 'helped' }],
            })
          }
        >
          {t('runbooks.add')}
        </Button>
      </span>
    </div>
  );
}
