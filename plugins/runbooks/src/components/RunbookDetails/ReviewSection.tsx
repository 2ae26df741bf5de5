import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import { Section } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { ReviewText, formatDay } from '../ReviewText';
import { AttestationList } from './AttestationList';
import { ExerciseDialog } from './ExerciseDialog';
import { PatchDialog } from './PatchDialog';
import { ReviewDialog } from './ReviewDialog';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

/** When it was reviewed and when it was used, apart; and the ways to say that one did. */
export function ReviewSection(props: {
  runbook: RunbookResponse;
  reload: () => void;
}) {
  const { runbook, reload } = props;
  const { review, exercisedOn, attestations, allowedActions } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [dialog, setDialog] = useState<'review' | 'patch' | 'exercise'>();
  const close = () => setDialog(undefined);
  return (
    <Section title={t('details.review')}>
      <div>
        <ReviewText review={review} />
      </div>
      <div>
        {exercisedOn
          ? t('details.exercisedOn', { day: formatDay(exercisedOn) })
          : t('details.neverExercised')}
      </div>
      {allowedActions.includes('review') && (
        <div className={classes.buttons}>
          <Button
            size="small"
            variant="outlined"
            onClick={() => setDialog('review')}
          >
            {t('details.reviewButton')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            onClick={() => setDialog('exercise')}
          >
            {t('details.exerciseButton')}
          </Button>
          <Button size="small" onClick={() => setDialog('patch')}>
            {t('details.patch')}
          </Button>
        </div>
      )}
      <AttestationList attestations={attestations} />
      {dialog === 'review' && (
        <ReviewDialog runbook={runbook} onClose={close} reload={reload} />
      )}
      {dialog === 'exercise' && (
        <ExerciseDialog runbook={runbook} onClose={close} reload={reload} />
      )}
      {dialog === 'patch' && <PatchDialog runbook={runbook} onClose={close} />}
    </Section>
  );
}
