import { WireInstant } from '@nines/backstage-plugin-postmortems-common';
import { TimeDistance } from '@nines/backstage-plugin-slo-react';
import { shownInstant } from './shownInstant';
import { useInstantWords } from './useInstantWords';

/**
 * A point in time with its precision; where nobody gave a zone, that is said. On hover it stands as it was written. With `now`, a time that
 * is known well stands as a distance, `2 h ago`, and on hover absolute.
 */
export function InstantText(props: { instant: WireInstant; now?: number }) {
  const { instant, now } = props;
  const { textOf, hintOf, zoneNote } = useInstantWords();
  const shown = shownInstant(instant);
  if (shown.kind === 'unknown')
    return <span title={hintOf(instant)}>{textOf(instant)}</span>;
  if (now !== undefined && shown.kind === 'time' && shown.hasZone)
    return <TimeDistance at={shown.dateTime} now={now} isPast />;
  return (
    <span>
      <time dateTime={shown.dateTime} title={hintOf(instant)}>
        {textOf(instant)}
      </time>
      {!shown.hasZone && ` (${zoneNote})`}
    </span>
  );
}
