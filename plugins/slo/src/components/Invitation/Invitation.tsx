import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { CopyBlock } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

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
export function Invitation(props: {
  slos: Pick<EntitySlosResponse, 'entityRef' | 'starter'>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { starter, entityRef } = props.slos;
  // Users have no files of their own: what they own is shown to them, and written elsewhere.
  const isUser = parseEntityRef(entityRef).kind === 'user';
  const bare = isUser ? 'invitation.user' : 'invitation.bare';
  return (
    <div className={classes.invitation}>
      <Typography variant="body2">
        {t(starter ? 'invitation.text' : bare)}
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
