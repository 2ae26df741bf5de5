import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { WireFactor } from '@nines/backstage-plugin-postmortems-common';
import { Scroll, quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { PlacedFactor, layoutFactors } from './layoutFactors';

const WIDTH = 200;
const HEIGHT = 64;
const GAP_X = 56;
const GAP_Y = 16;

const useStyles = makeStyles(theme => ({
  box: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: HEIGHT,
    padding: '4px 8px',
    overflow: 'hidden',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 6,
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
    fontSize: 12,
    lineHeight: '16px',
  },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  kind: { color: quietText(theme), whiteSpace: 'nowrap' },
}));

/** The graph of the factors: effects on the left, causes to the right of them. The list beside it says the same in words. */
export function FactorDrawing(props: { factors: readonly WireFactor[] }) {
  const classes = useStyles();
  const { palette } = useTheme();
  const { t } = useTranslationRef(writingTranslationRef);
  const { placed, edges, columns, rows } = layoutFactors(props.factors);
  const width = columns * (WIDTH + GAP_X) - GAP_X + 2;
  const height = rows * (HEIGHT + GAP_Y) - GAP_Y + 2;
  return (
    <Scroll label={t('factors.drawing')}>
      <svg
        role="img"
        aria-label={t('factors.drawingText', {
          count: placed.length,
          edges: `${edges.length}`,
        })}
        width={width}
        height={height}
      >
        <defs>
          <marker
            id="nines-factor-arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" fill={palette.text.secondary} />
          </marker>
        </defs>
        {edges.map(({ cause, effect }) => (
          <path
            key={`${cause.factor.id} ${effect.factor.id}`}
            d={arrow(cause, effect)}
            fill="none"
            stroke={palette.text.secondary}
            strokeWidth={1.25}
            markerEnd="url(#nines-factor-arrow)"
          />
        ))}
        {placed.map(place => {
          const { factor, number } = place;
          return (
            <foreignObject
              key={factor.id}
              x={left(place)}
              y={top(place)}
              width={WIDTH}
              height={HEIGHT}
            >
              <div className={classes.box} title={factor.text}>
                <span className={classes.kind}>
                  {number} · {t(`factors.kind.${factor.kind}`)}
                </span>
                <span className={classes.text}>{factor.text}</span>
              </div>
            </foreignObject>
          );
        })}
      </svg>
    </Scroll>
  );
}

function left({ column }: PlacedFactor): number {
  return 1 + column * (WIDTH + GAP_X);
}

function top({ row }: PlacedFactor): number {
  return 1 + row * (HEIGHT + GAP_Y);
}

/** From the left edge of a cause to the right edge of its effect. */
function arrow(cause: PlacedFactor, effect: PlacedFactor): string {
  const from = { x: left(cause), y: top(cause) + HEIGHT / 2 };
  const to = { x: left(effect) + WIDTH, y: top(effect) + HEIGHT / 2 };
  const bend = GAP_X / 2;
  return `M${from.x} ${from.y} C${from.x - bend} ${from.y} ${to.x + bend} ${
    to.y
  } ${to.x + 1} ${to.y}`;
}
