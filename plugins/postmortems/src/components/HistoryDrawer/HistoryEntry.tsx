import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireHistoryEntry } from '@nines/backstage-plugin-postmortems-common';
import {
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { FieldValue, useFieldName } from '../FieldValue';
import { PersonRef } from '../shared';

const useStyles = makeStyles(theme => ({
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: theme.spacing(0.5, 1),
  },
}));

/** One change: what was before and after, folded per field. */
export function HistoryEntry(props: { entry: WireHistoryEntry }) {
  const { version, at, byRef, change, reason, fields } = props.entry;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const now = useNow();
  const fieldName = useFieldName();
  return (
    <li>
      <div>
        <PersonRef personRef={byRef} /> {t('history.did', { change })}{' '}
        <TimeDistance at={at} now={now} isPast />
      </div>
      <div className={classes.quiet}>
        {t('postmortem.version', { version: `${version}` })}
        {reason && ` · ${t('history.reason', { reason })}`}
      </div>
      {fields.map(({ field, before, after }) => {
        const name = fieldName(field);
        return (
          <details key={field}>
            <summary>{name}</summary>
            <div className={classes.sides}>
              <div>
                <span className={classes.quiet}>{t('history.before')}</span>
                <FieldValue
                  label={t('history.beforeOf', { field: name })}
                  value={before}
                />
              </div>
              <div>
                <span className={classes.quiet}>{t('history.after')}</span>
                <FieldValue
                  label={t('history.afterOf', { field: name })}
                  value={after}
                />
              </div>
            </div>
          </details>
        );
      })}
    </li>
  );
}
