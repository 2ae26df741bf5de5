import { WireState } from '@nines/backstage-plugin-slo-common';
import { useStateColors, useStateFills } from '../../palette';
import { Chip } from '../Chip';
import { StateIcon } from './StateIcon';
import { useStateText } from './useStateText';

/**
 * The state of an objective: icon, name, and on hover or focus the sentence that says what it means and what to do.
 *
 * @public
 */
export function SloStateChip(props: {
  state: Pick<WireState, 'kind' | 'message'>;
}) {
  const { state } = props;
  const text = useStateText();
  return (
    <Chip
      color={useStateColors()[state.kind]}
      fill={useStateFills()[state.kind]}
      icon={<StateIcon kind={state.kind} />}
      label={text.label(state.kind)}
      sentence={text.sentence(state)}
    />
  );
}
