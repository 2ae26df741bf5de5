import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import { runbooksTranslationRef } from '../../translation';
import { RunMoves } from './useRunMoves';

const useStyles = makeStyles(theme => ({
  notice: {
    borderLeft: `3px solid ${theme.palette.warning.main}`,
    padding: theme.spacing(0.5, 2),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& ul': { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2.5) },
  },
}));

/** How the page of now differs from the one that is worked through, and a way to take it. */
export function Differences(props: { run: RunResponse; moves: RunMoves }) {
  const { run, moves } = props;
  const { differences, isSourceGone, allowedActions } = run;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (isSourceGone)
    return <div className={classes.notice}>{t('run.gone')}</div>;
  if (differences.length === 0) return null;
  return (
    <section aria-label={t('run.differences')} className={classes.notice}>
      <Typography variant="subtitle2" component="h3">
        {t('run.differences')}
      </Typography>
      <div>{t('run.differencesText')}</div>
      <ul>
        {differences.map(({ kind, heading, was, is }, index) => (
          <li key={index}>
            <strong>{t(`run.difference.${kind}`)}</strong> {heading}
            {was && (
              <div>
                {t('run.was')}: <del>{was}</del>
              </div>
            )}
            {is && (
              <div>
                {t('run.is')}: <ins>{is}</ins>
              </div>
            )}
          </li>
        ))}
      </ul>
      {allowedActions.includes('repin') && (
        <Button
          size="small"
          variant="outlined"
          disabled={moves.isBusy}
          onClick={() => moves.move({ type: 'repinned' }, t('run.repinned'))}
        >
          {t('run.repin')}
        </Button>
      )}
    </section>
  );
}
