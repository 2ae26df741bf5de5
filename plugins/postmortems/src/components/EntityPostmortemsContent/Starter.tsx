import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { CopyBlock, Section } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  starter: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    maxWidth: 640,
  },
}));

/** What an entity without incidents and postmortems may begin with. */
export function Starter(props: { annotations: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  return (
    <Section title={t('entity.empty.title')} isTop>
      <div className={classes.starter}>
        <div>{t('entity.empty.text')}</div>
        <div>{t('entity.empty.folder')}</div>
        <CopyBlock
          label={t('entity.empty.annotation')}
          text={props.annotations}
        />
      </div>
    </Section>
  );
}
