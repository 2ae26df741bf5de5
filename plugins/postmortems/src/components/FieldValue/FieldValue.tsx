import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { valueText } from './valueText';

const useStyles = makeStyles(theme => ({
  text: {
    margin: 0,
    padding: theme.spacing(0.5, 1),
    maxHeight: 320,
    overflow: 'auto',
    font: 'inherit',
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: 4,
    background: theme.palette.action.hover,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  nothing: { color: quietText(theme), fontStyle: 'italic' },
}));

/** A value of a field as words, verbatim: nothing of it is rendered. */
export function FieldValue(props: { label: string; value: unknown }) {
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const text = valueText(props.value);
  return (
    <pre
      className={classes.text}
      aria-label={props.label}
      // A long one scrolls; focus lets the keyboard scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {text || <span className={classes.nothing}>{t('field.nothing')}</span>}
    </pre>
  );
}
