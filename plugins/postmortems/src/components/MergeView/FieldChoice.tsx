import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { MergeConflict } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { FieldValue, useFieldName } from '../FieldValue';

/** Whose text. */
export type Side = 'mine' | 'theirs';

const SIDES: readonly Side[] = ['mine', 'theirs'];

const useStyles = makeStyles(theme => ({
  field: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: 500, padding: 0, marginBottom: theme.spacing(0.5) },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: theme.spacing(1, 2),
  },
  side: { display: 'grid', gap: theme.spacing(0.5), minWidth: 0 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 28,
    cursor: 'pointer',
  },
}));

/** One field with both texts; its choice is a radio of the browser's own. */
export function FieldChoice(props: {
  conflict: Pick<MergeConflict, 'field' | 'mine' | 'theirs'>;
  names: Readonly<Record<Side, string>>;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
}) {
  const { conflict, names, choice, onChoose } = props;
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslationRef(writingTranslationRef);
  const name = useFieldName()(conflict.field);
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{name}</legend>
      <div className={classes.sides}>
        {SIDES.map(side => (
          <div key={side} className={classes.side}>
            <label className={classes.choice} htmlFor={`${id}-${side}`}>
              <input
                id={`${id}-${side}`}
                type="radio"
                name={id}
                checked={choice === side}
                onChange={() => onChoose(side)}
              />
              {t('merge.take', { whose: names[side] })}
            </label>
            <FieldValue
              label={`${name}: ${names[side]}`}
              value={conflict[side]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
