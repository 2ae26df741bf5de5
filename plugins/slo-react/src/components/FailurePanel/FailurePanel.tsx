import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sloReactTranslationRef } from '../../translation';
import { Failure, classifyFailure } from './classifyFailure';
import { failureMessage } from './failureMessage';

const useStyles = makeStyles(theme => ({
  panel: {
    borderLeft: `3px solid ${theme.palette.error.main}`,
    padding: theme.spacing(0.5, 2),
    maxWidth: 640,
  },
  title: { fontWeight: 700 },
  details: {
    margin: theme.spacing(1, 0),
    fontSize: '0.8125rem',
    '& code': { overflowWrap: 'anywhere' },
  },
}));

/**
 * What could not be shown, why, and what to do. There is never example data instead.
 *
 * @public
 */
export function FailurePanel(props: {
  error: Error;
  retry: () => void;
  /** Of another plugin; those that are not given speak of SLOs. */
  words?: Readonly<Partial<Record<Failure, { title: string; advice: string }>>>;
}) {
  const { error, retry, words } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  const failure = classifyFailure(error);
  const said = failureMessage(error);
  return (
    <div role="alert" className={classes.panel}>
      <Typography className={classes.title}>
        {words?.[failure]?.title ?? t(`failure.${failure}.title`)}
      </Typography>
      <Typography variant="body2">
        {words?.[failure]?.advice ?? t(`failure.${failure}.advice`)}
      </Typography>
      <details className={classes.details}>
        <summary>{t('failure.details')}</summary>
        <code>{`${error.message}${
          said === error.message ? '' : `: ${said}`
        }`}</code>
      </details>
      <Button size="small" variant="outlined" onClick={retry}>
        {t('failure.retry')}
      </Button>
    </div>
  );
}
