import { useMemo } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { stateColors, stateFills } from './stateColors';

/** {@link stateColors} of the theme in use. @public */
export function useStateColors() {
  const theme = useTheme();
  return useMemo(() => stateColors(theme), [theme]);
}

/** {@link stateFills} of the theme in use. @public */
export function useStateFills() {
  const theme = useTheme();
  return useMemo(() => stateFills(theme), [theme]);
}
