import { Severity } from '@nines/backstage-plugin-postmortems-common';

/** The worst is solid, the least is nearly empty. */
const PATHS: Readonly<Record<Severity, string>> = {
  1: 'M0 0 H8 V8 H0 z',
  2: 'M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6',
  3: 'M0 0 L8 8 M0 8 L8 0',
  4: 'M0 4 H8',
  5: 'M3.5 4 h1',
};

/** The id of the pattern of a severity. */
export function patternId(severity: Severity): string {
  return `nines-severity-${severity}`;
}

/** A pattern that tells a severity without its colour. */
export function SeverityPattern(props: {
  id: string;
  severity: Severity;
  color: string;
}) {
  const { id, severity, color } = props;
  const isSolid = severity === 1;
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <path
        d={PATHS[severity]}
        stroke={color}
        strokeWidth={isSolid ? 0 : 2.5}
        fill={isSolid ? color : 'none'}
      />
    </pattern>
  );
}
