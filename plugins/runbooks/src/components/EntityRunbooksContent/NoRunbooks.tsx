import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRunbooksResponse } from '@nines/backstage-plugin-runbooks-common';
import { CopyBlock } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { SiteLine } from './SiteLine';

const useStyles = makeStyles(theme => ({
  none: { display: 'grid', gap: theme.spacing(2), maxWidth: 760 },
}));

/** What an entity without runbooks is offered: what is missing, ready to copy. */
export function NoRunbooks({ entity }: { entity: EntityRunbooksResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { starter, site } = entity;
  return (
    <section aria-label={t('entity.title')} className={classes.none}>
      <Typography variant="h6" component="h2">
        {t('entity.none')}
      </Typography>
      {site && (
        <Typography variant="body2">{t('entity.noneWithSite')}</Typography>
      )}
      {starter && (
        <>
          <Typography variant="body2">{t('entity.starter')}</Typography>
          <CopyBlock
            label={t('entity.annotations')}
            text={starter.annotations}
          />
          <CopyBlock label={starter.path} text={starter.file} />
        </>
      )}
      <SiteLine entity={entity} />
    </section>
  );
}
