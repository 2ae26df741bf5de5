import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { failureMessage } from '../FailurePanel';
import { sloReactTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  notice: {
    borderLeft: `3px solid ${theme.palette.warning.main}`,
    padding: theme.spacing(0.5, 2),
    fontSize: '0.875rem',
  },
}));

/** Says that what is shown could not be refreshed, and why; nothing otherwise. @public */
export function LiveNotice({ trouble }: { trouble?: Error }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  if (!trouble) return null;
  return (
    <div role="alert" className={classes.notice}>
      {t('live.trouble', { message: failureMessage(trouble) })}
    </div>
  );
}
