import { useMemo } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { stateColors } from './stateColors';

/** {@link stateColors} of the theme in use. @public */
export function useStateColors() {
  const theme = useTheme();
  return useMemo(() => stateColors(theme), [theme]);
}
