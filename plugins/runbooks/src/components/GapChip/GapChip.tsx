import { useTranslationRef } from '@backstage/frontend-plugin-api';
import AlarmOffIcon from '@material-ui/icons/AlarmOff';
import BlockIcon from '@material-ui/icons/Block';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import NotesIcon from '@material-ui/icons/Notes';
import ToggleOffIcon from '@material-ui/icons/ToggleOff';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import { makeStyles } from '@material-ui/core/styles';
import { GapReason } from '@nines/backstage-plugin-runbooks-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import { useStateColors } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

/** A shape and a colour for each reason; the words stand beside them. */
const REASONS: Readonly<
  Record<GapReason, { Icon: typeof ErrorIcon; color: SloStateKind }>
> = {
  noAlert: { Icon: AlarmOffIcon, color: 'exhausted' },
  noRunbook: { Icon: ToggleOffIcon, color: 'exhausted' },
  deadPage: { Icon: LinkOffIcon, color: 'burning' },
  deadAnchor: { Icon: NotesIcon, color: 'atRisk' },
  notBuilt: { Icon: BlockIcon, color: 'invalid' },
  lintFailing: { Icon: ErrorIcon, color: 'exhausted' },
  overdue: { Icon: EventBusyIcon, color: 'burning' },
  notReviewed: { Icon: VisibilityOffIcon, color: 'noData' },
};

const useStyles = makeStyles({
  reason: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontWeight: 500,
    whiteSpace: 'nowrap',
  },
});

/** Why a path is not covered. */
export function GapChip({ reason }: { reason: GapReason }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { Icon, color } = REASONS[reason];
  return (
    <span className={classes.reason} style={{ color: useStateColors()[color] }}>
      <Icon aria-hidden fontSize="small" />
      {t(`coverage.reason.${reason}`)}
    </span>
  );
}
