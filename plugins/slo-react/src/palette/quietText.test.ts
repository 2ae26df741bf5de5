import { lightTheme, darkTheme } from '@backstage/theme';
import { getContrastRatio } from '@material-ui/core/styles/colorManipulator';
import { quietText } from './quietText';

const grounds = [
  { name: 'light', theme: lightTheme },
  { name: 'dark', theme: darkTheme },
].flatMap(({ name, theme }) => [
  { name: `${name} page`, theme, ground: theme.palette.background.default },
  { name: `${name} paper`, theme, ground: theme.palette.background.paper },
]);

it.each(grounds)('can be read on $name', ({ theme, ground }) => {
  const contrast = getContrastRatio(quietText(theme), ground);
  expect(contrast).toBeGreaterThanOrEqual(4.5);
  expect(contrast).toBeLessThan(8);
});
