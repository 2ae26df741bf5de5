import { memo, useDeferredValue } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { SafeMarkdown, quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';

/** From here on there is room for the preview beside the text. */
const WIDE = '@container (min-width: 760px)';

const useStyles = makeStyles(theme => ({
  frame: { containerType: 'inline-size', minWidth: 0 },
  pair: {
    display: 'grid',
    gap: theme.spacing(1, 2),
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  text: { fontFamily: 'monospace', fontSize: '0.8125rem', lineHeight: 1.5 },
  preview: {
    padding: theme.spacing(1, 1.5),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: 4,
    maxHeight: 480,
    overflow: 'auto',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  empty: { color: quietText(theme) },
}));

const Preview = memo(SafeMarkdown);

/** Markdown as it is written, and beside it as it will be read. */
export function MarkdownField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  rows?: number;
  maxLength?: number;
}) {
  const { id, label, value, onChange, hint, rows = 4, maxLength } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  // A long text is rendered when typing leaves time for it
  const shown = useDeferredValue(value);
  return (
    <div className={classes.frame}>
      <div className={classes.pair}>
        <TextField
          id={id}
          label={label}
          helperText={hint}
          variant="outlined"
          size="small"
          fullWidth
          multiline
          minRows={rows}
          maxRows={24}
          value={value}
          onChange={event => onChange(event.target.value)}
          InputProps={{ classes: { input: classes.text } }}
          inputProps={{ maxLength: maxLength ?? 100_000 }}
        />
        <div
          role="group"
          aria-label={t('writing.previewOf', { label })}
          className={classes.preview}
          // A long one scrolls; focus lets the keyboard scroll it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {shown.trim() ? (
            <Preview markdown={shown} />
          ) : (
            <span className={classes.empty}>{t('writing.noPreview')}</span>
          )}
        </div>
      </div>
    </div>
  );
}
