import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SloId } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  Skeleton,
  quietText,
  useSloSource,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  source: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    maxHeight: 480,
    overflow: 'auto',
    margin: theme.spacing(1, 0),
    fontSize: '0.8125rem',
    '& pre': { margin: 0, fontSize: 'inherit' },
  },
  numbers: {
    textAlign: 'right',
    userSelect: 'none',
    color: quietText(theme),
  },
  losses: {
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& ul': { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(3) },
  },
}));

/** A document as it stands in its file, with the numbers of its lines; what is copied of it has none. */
export function SourceText(props: { id: SloId }) {
  const source = useSloSource(props.id);
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (source.status === 'loading')
    return <Skeleton label={t('slo.source.loading')} heights={[240]} />;
  if (source.status === 'failed')
    return <FailurePanel error={source.error} retry={source.retry} />;
  const { text, line, isCut, losses } = source.value;
  const numbers = text.split('\n').map((_, index) => line + index);
  return (
    <>
      <div
        className={classes.source}
        role="region"
        aria-label={t('slo.source.text')}
        // A long document scrolls; focus lets the keyboard scroll it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <pre aria-hidden className={classes.numbers}>
          {numbers.join('\n')}
        </pre>
        <pre>{text}</pre>
      </div>
      {isCut && <div>{t('slo.source.cut')}</div>}
      {losses.length > 0 && (
        <section aria-label={t('slo.source.losses')} className={classes.losses}>
          <div>{t('slo.source.losses')}</div>
          <ul>
            {losses.map(({ kind, path, message }) => (
              <li key={`${path} ${message}`}>
                {t(`slo.source.${kind}`)} <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
