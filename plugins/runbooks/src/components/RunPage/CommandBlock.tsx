import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireStep } from '@nines/backstage-plugin-runbooks-common';
import {
  CopyButton,
  quietText,
  useStateColors,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { markFilled } from './markFilled';

const useStyles = makeStyles(theme => ({
  block: { margin: theme.spacing(0.5, 0) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 1),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
  command: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    overflowX: 'auto',
    borderRadius: 4,
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    background: theme.palette.action.hover,
    color: theme.palette.text.primary,
    '& mark': { background: 'none', color: 'inherit', fontWeight: 700 },
    '& em': { fontStyle: 'normal', textDecoration: 'underline wavy' },
  },
}));

/** A command, filled in from the labels of the alert. What is shown is what is copied, to the letter; it is never run from here. */
export function CommandBlock(props: {
  label: string;
  command: WireStep['commands'][number];
}) {
  const { label, command } = props;
  const { filled, missing, language } = command;
  const classes = useStyles();
  const colors = useStateColors();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const pieces = markFilled(command);
  const values = command.values.map(
    ({ name, value, handling }) =>
      `${name} = ${value}${
        handling === 'plain' ? '' : ` (${t(`run.handling.${handling}`)})`
      }`,
  );
  return (
    <div className={classes.block}>
      <div className={classes.head}>
        <span>
          {language}{' '}
          {values.length > 0 && t('run.filled', { values: values.join(', ') })}{' '}
          {missing.length > 0 && (
            <strong>{t('run.missing', { names: missing.join(', ') })}</strong>
          )}
        </span>
        <CopyButton label={label} text={filled} />
      </div>
      {/* A long line scrolls; focus lets the keyboard scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.command} tabIndex={0} aria-label={label}>
        {pieces.map(({ kind, text }, index) => {
          if (kind === 'filled') return <mark key={index}>{text}</mark>;
          if (kind === 'missing')
            return (
              <em key={index} style={{ color: colors.exhausted }}>
                {text}
              </em>
            );
          return <span key={index}>{text}</span>;
        })}
      </pre>
    </div>
  );
}
