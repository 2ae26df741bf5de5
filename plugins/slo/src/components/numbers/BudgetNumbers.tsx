import { WireObjective } from '@nines/backstage-plugin-slo-common';
import { ExhaustionNumber } from './ExhaustionNumber';
import { LeftNumber } from './LeftNumber';

/** A budget in a line: `31 % left out in 9 h`, `12 % over budget spent 2 h ago`, `no data for 14 min`. */
export function BudgetNumbers(props: {
  objective: WireObjective;
  now: number;
}) {
  const { objective, now } = props;
  const isSilent = objective.state.kind === 'noData' && objective.state.since;
  return (
    <>
      {!isSilent && <LeftNumber objective={objective} />}
      <ExhaustionNumber objective={objective} now={now} />
    </>
  );
}
