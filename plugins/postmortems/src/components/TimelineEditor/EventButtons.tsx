import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireTimelineEvent } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { EventMoves } from './useEventMoves';

const useStyles = makeStyles(theme => ({
  // Hundreds of them stand on a page: the browser's own are quick
  button: {
    font: 'inherit',
    color: theme.palette.text.primary,
    background: 'none',
    border: 0,
    borderRadius: 4,
    minHeight: 24,
    cursor: 'pointer',
    textDecoration: 'underline',
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/** Edit, pin and hide an event. */
export function EventButtons(props: {
  event: WireTimelineEvent;
  moves: EventMoves;
  onEdit: () => void;
}) {
  const { event, moves, onEdit } = props;
  const { pinned, hidden } = event;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const name = event.text.slice(0, 60);
  const pin = pinned ? 'unpin' : 'pin';
  const hide = hidden ? 'unhide' : 'hide';
  const items = [
    { what: 'edit', onClick: onEdit },
    {
      what: pin,
      onClick: () =>
        moves.mark(event, { pinned: !pinned }, t(`timeline.done.${pin}`)),
    },
    {
      what: hide,
      onClick: () =>
        moves.mark(event, { hidden: !hidden }, t(`timeline.done.${hide}`)),
    },
  ] as const;
  return (
    <>
      {items.map(({ what, onClick }) => (
        <button
          key={what}
          type="button"
          className={classes.button}
          disabled={moves.isBusy}
          aria-label={t('timeline.doOf', {
            what: t(`timeline.do.${what}`),
            event: name,
          })}
          onClick={onClick}
        >
          {t(`timeline.do.${what}`)}
        </button>
      ))}
    </>
  );
}
