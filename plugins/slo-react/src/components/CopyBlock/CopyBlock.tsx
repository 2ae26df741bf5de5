import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';
import { sloReactTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
  text: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    maxHeight: 280,
    overflow: 'auto',
    borderRadius: 4,
    fontSize: '0.75rem',
    lineHeight: 1.5,
    background: theme.palette.action.hover,
    color: theme.palette.text.primary,
  },
}));

/** Text to take away, with a button that copies it and says so. @public */
export function CopyBlock(props: { label: string; text: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = () =>
    navigator.clipboard.writeText(props.text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <div>
      <div className={classes.head}>
        <span>{props.label}</span>
        <span aria-live="polite">
          {outcome === 'refused' && t('copy.refused')}
          <Button
            size="small"
            onClick={copy}
            aria-label={t('copy.what', { what: props.label })}
          >
            {outcome === 'copied' ? t('copy.done') : t('copy.do')}
          </Button>
        </span>
      </div>
      {/* A long file scrolls; focus lets the keyboard scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} aria-label={props.label}>
        {props.text}
      </pre>
    </div>
  );
}
