import { useState } from 'react';
import { TimeRange, rangeBetween } from './timeRange';

type PointerState = { activeLabel?: string | number } | null;

/** Dragging across a chart selects the range to zoom into. */
export function useDragZoom(onZoom: (range: TimeRange) => void) {
  const [start, setStart] = useState<number>();
  const [end, setEnd] = useState<number>();
  const at = (state: PointerState) => {
    const label = Number(state?.activeLabel ?? NaN);
    return Number.isNaN(label) ? undefined : label;
  };
  const finish = () => {
    const isDragged = start !== undefined && end !== undefined;
    const range = isDragged ? rangeBetween(start, end) : undefined;
    setStart(undefined);
    setEnd(undefined);
    if (range) onZoom(range);
  };
  return {
    /** What is being selected, to be shaded. */
    selection:
      start !== undefined && end !== undefined
        ? rangeBetween(start, end)
        : undefined,
    handlers: {
      onMouseDown: (state: PointerState) => setStart(at(state)),
      onMouseMove: (state: PointerState) => {
        if (start !== undefined) setEnd(at(state) ?? end);
      },
      onMouseUp: finish,
      onMouseLeave: finish,
    },
  };
}
