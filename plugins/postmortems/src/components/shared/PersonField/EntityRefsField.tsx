import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import { shortRef } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../../translation';
import { isEntityRef } from '../PersonRef';
import { PersonField } from './PersonField';

const useStyles = makeStyles(theme => ({
  adding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(1),
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: '0.875rem',
    '& li': {
      display: 'inline-flex',
      alignItems: 'center',
      paddingLeft: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 16,
      overflowWrap: 'anywhere',
    },
  },
}));

/** Several refs of the catalog: added one after the other, each taken away by its button. */
export function EntityRefsField(props: {
  id: string;
  label: string;
  values: readonly string[];
  onChange: (refs: string[]) => void;
  kinds: readonly string[];
}) {
  const { id, label, values, onChange, kinds } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedTranslationRef);
  const [typed, setTyped] = useState('');
  const ref = typed.trim();
  const canAdd = isEntityRef(ref) && !values.includes(ref);
  const add = () => {
    onChange([...values, ref]);
    setTyped('');
  };
  return (
    <div>
      <div className={classes.adding}>
        <PersonField
          id={id}
          label={label}
          value={typed}
          onChange={setTyped}
          kinds={kinds}
        />
        <Button variant="outlined" disabled={!canAdd} onClick={add}>
          {t('person.add')}
        </Button>
      </div>
      <ul className={classes.list} aria-label={label}>
        {values.map(value => (
          <li key={value} title={value}>
            {shortRef(value)}
            <IconButton
              size="small"
              aria-label={t('person.remove', { who: value })}
              onClick={() => onChange(values.filter(other => other !== value))}
            >
              <CloseIcon fontSize="inherit" />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
