import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { CopyBlock } from './CopyBlock';

const useStyles = makeStyles(theme => ({
  invitation: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    minWidth: 0,
    maxWidth: 760,
  },
}));

/** What an entity without SLOs shows: the one annotation and the one file that give it its first. */
export function Invitation(props: { starter: EntitySlosResponse['starter'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { starter } = props;
  return (
    <div className={classes.invitation}>
      <Typography variant="body2">
        {starter ? t('invitation.text') : t('invitation.bare')}
      </Typography>
      {starter && (
        <>
          <CopyBlock
            label={t('invitation.annotation')}
            text={starter.annotation}
          />
          <CopyBlock label={starter.path} text={starter.file} />
        </>
      )}
    </div>
  );
}
