import { Ratio } from '../units';
import { ChangedPart, ChangedSlo, describeChanges } from './describeChanges';

const slo = (sloTitle: string, ...parts: ChangedPart[]): ChangedSlo => ({
  sloTitle,
  entityTitle: 'Checkout',
  parts,
});
const target = (objective: string): ChangedPart => ({
  kind: 'target',
  objective,
  from: 0.99 as Ratio,
  to: 0.99995 as Ratio,
});
const measured: ChangedPart = { kind: 'measured', objective: '' };

it.each([
  [[slo('Uptime', target(''))], 'Uptime of Checkout: target 99 % to 99.995 %'],
  [
    [slo('Uptime', target('fast'), { ...measured, objective: 'slow' })],
    'Uptime of Checkout: target of fast 99 % to 99.995 %; what is measured of slow changed',
  ],
  [
    [slo('Uptime', measured), slo('Success', measured)],
    'Definitions of 2 SLOs changed: Uptime of Checkout, Success of Checkout',
  ],
  [
    ['a', 'b', 'c', 'd', 'e'].map(name => slo(name, measured)),
    'Definitions of 5 SLOs changed: a of Checkout, b of Checkout, c of Checkout and 2 more',
  ],
])('says in one line what changed: %#', (changes, line) => {
  expect(describeChanges(changes)).toBe(line);
});
