import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  TimeDistance,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { PersonRef, formatDay } from '../shared';

const useStyles = makeStyles({
  // A link in a line of text is known by more than its colour
  moves: { '& a': { textDecoration: 'underline' } },
});

/** Each time that the due date was moved, with the reason; nothing where it never was. */
export function ItemMoves(props: { moves: WireActionItem['moves'] }) {
  const { moves } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const now = useNow();
  if (moves.length === 0) return null;
  const day = (date: string | null) =>
    date ? formatDay(date) : t('item.noDate');
  return (
    <Section title={t('item.moves')}>
      <ol className={classes.moves}>
        {moves.map(({ from, to, at, byRef, reason }) => (
          <li key={`${at} ${to}`}>
            {t('item.move', { from: day(from), to: day(to) })}: {reason} (
            <PersonRef personRef={byRef} />,{' '}
            <TimeDistance at={at} now={now} isPast />)
          </li>
        ))}
      </ol>
    </Section>
  );
}
