import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { MergeConflict } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { FieldChoice, Side } from './FieldChoice';

const useStyles = makeStyles(theme => ({
  merge: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.palette.warning.main}`,
    borderLeftWidth: 4,
    borderRadius: 4,
    background: theme.palette.background.paper,
    fontSize: '0.875rem',
    minWidth: 0,
  },
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** What two people wrote into the same field: both texts beside each other, and a choice for each. Nothing is saved before all are made. */
export function MergeView(props: {
  title: string;
  text: string;
  conflicts: readonly MergeConflict[];
  /** What each side is called. */
  names: Readonly<Record<Side, string>>;
  isBusy?: boolean;
  onDecide: (choices: Record<string, Side>) => void;
}) {
  const { title, text, conflicts, names, isBusy = false, onDecide } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const open = conflicts.filter(({ field }) => choices[field] === undefined);
  return (
    <section className={classes.merge} role="alert" aria-label={title}>
      <div>
        <Typography variant="subtitle1" component="h3">
          {title}
        </Typography>
        {text}
      </div>
      <ul className={classes.list}>
        {conflicts.map(conflict => (
          <li key={conflict.field}>
            <FieldChoice
              conflict={conflict}
              names={names}
              choice={choices[conflict.field]}
              onChoose={side =>
                setChoices({ ...choices, [conflict.field]: side })
              }
            />
          </li>
        ))}
      </ul>
      <div className={classes.end}>
        <Button
          variant="outlined"
          size="small"
          disabled={open.length > 0 || isBusy}
          onClick={() => onDecide(choices)}
        >
          {t('merge.save')}
        </Button>
        <span role="status">
          {open.length > 0 && t('merge.left', { count: open.length })}
        </span>
      </div>
    </section>
  );
}
