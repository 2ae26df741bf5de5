import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import {
  Chip,
  useStateColors,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { ShownState, STATE_COLORS, stateOf } from './stateOf';
import { RunbookStateIcon } from './RunbookStateIcon';

/** One thing that is to be minded about a runbook, or that nothing is: icon, name, and on hover or focus what to do. */
export function StateChip(props: { state: ShownState; isBrief?: boolean }) {
  const { state, isBrief } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const kind = STATE_COLORS[state];
  return (
    <Chip
      color={useStateColors()[kind]}
      fill={useStateFills()[kind]}
      icon={<RunbookStateIcon state={state} />}
      label={t(`state.${state}.label`)}
      sentence={t(`state.${state}.sentence`)}
      isBrief={isBrief}
    />
  );
}

/** The worst of a runbook. */
export function RunbookStateChip(props: {
  runbook: Pick<WireRunbook, 'flags' | 'review' | 'built'>;
}) {
  return <StateChip state={stateOf(props.runbook)} />;
}
