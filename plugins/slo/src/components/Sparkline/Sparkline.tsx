import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  useBudgetText,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { useTheme } from '@material-ui/core/styles';
import { sloTranslationRef } from '../../translation';
import { sparklineSegments } from './sparklineSegments';

const WIDTH = 120;
const HEIGHT = 28;

/** The budget left over its window, as a word-sized line; gaps stay gaps. The faint line is a spent budget. */
export function Sparkline(props: {
  values: readonly (number | null)[];
  kind: SloStateKind;
}) {
  const { values, kind } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme();
  const color = useStateFills()[kind];
  const budgetText = useBudgetText();
  const last = values.filter(value => value !== null).at(-1) ?? null;
  const { segments, zero } = sparklineSegments(values, {
    width: WIDTH,
    height: HEIGHT,
  });
  return (
    <svg
      role="img"
      aria-label={t('sparkline.label', { text: budgetText(last) })}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={{ maxWidth: '100%' }}
    >
      <line
        x1={0}
        x2={WIDTH}
        y1={zero}
        y2={zero}
        stroke={theme.palette.text.disabled}
        strokeDasharray="2 2"
      />
      {segments.map(points => (
        <polyline
          key={points}
          points={points}
          fill="none"
          stroke={color}
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
