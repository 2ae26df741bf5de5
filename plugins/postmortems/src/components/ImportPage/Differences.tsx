import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireImportResult } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsTranslationRef } from '../../translation';
import { FieldValue, useFieldName } from '../FieldValue';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: theme.spacing(0.5, 1),
    margin: theme.spacing(0.5, 0, 1),
  },
}));

/** Each field in which the file and the portal differ, with both values. */
export function Differences(props: {
  differences: WireImportResult['differences'];
}) {
  const { differences } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const fieldName = useFieldName();
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>
        {t('imports.differences', { count: differences.length })}
      </summary>
      {differences.map(({ field, portal, source }) => {
        const name = fieldName(field);
        const sides = [
          { title: t('importSource.portal'), value: portal },
          { title: t('importSource.source'), value: source },
        ];
        return (
          <div key={field}>
            <strong>{name}</strong>
            <div className={classes.pair}>
              {sides.map(({ title, value }) => (
                <div key={title}>
                  {title}
                  <FieldValue label={`${name}: ${title}`} value={value} />
                </div>
              ))}
            </div>
          </div>
        );
      })}
    </details>
  );
}
