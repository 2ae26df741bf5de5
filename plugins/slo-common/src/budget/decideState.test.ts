import { SLO_STATE_KINDS, SloState } from './types';
import { StateFacts, decideState } from './decideState';
import { StateDetails, stateMessage } from './stateMessage';
import { workbookTiers } from '../burn';
import { Instant, Millis, Ratio } from '../units';

const FINE: StateFacts = {
  isInvalid: false,
  left: 0.5,
  isBurning: false,
  runsOut: false,
  isLowTraffic: false,
};

it.each<{ name: string; facts: Partial<StateFacts>; state: SloState }>([
  { name: 'nothing wrong', facts: {}, state: { kind: 'healthy' } },
  {
    name: 'few events',
    facts: { isLowTraffic: true },
    state: { kind: 'lowTraffic' },
  },
  {
    name: 'no events at all is low traffic',
    facts: { left: undefined, isLowTraffic: true },
    state: { kind: 'lowTraffic' },
  },
  {
    name: 'running out comes before few events',
    facts: { isLowTraffic: true, runsOut: true },
    state: { kind: 'atRisk' },
  },
  {
    name: 'burning comes before running out',
    facts: { isLowTraffic: true, runsOut: true, isBurning: true },
    state: { kind: 'burning' },
  },
  {
    name: 'spent comes before burning',
    facts: { left: 0, isBurning: true, runsOut: true, isLowTraffic: true },
    state: { kind: 'exhausted' },
  },
  {
    name: 'silence comes before spent',
    facts: { left: -1, noData: 'silent', isBurning: true },
    state: { kind: 'noData', reason: 'silent' },
  },
  {
    name: 'invalid comes first',
    facts: { isInvalid: true, noData: 'sourceFailed', left: -1 },
    state: { kind: 'invalid' },
  },
])('$name', ({ facts, state }) => {
  expect(decideState({ ...FINE, ...facts })).toEqual(state);
});

const [tier] = workbookTiers((30 * 86_400_000) as Millis);
const DETAILS: StateDetails = {
  windowLabel: '30 days',
  budget: {
    allowed: 1_000,
    bad: 690,
    total: 1_234_567,
    sli: 0.999 as Ratio,
    left: 0.31,
    coverage: 0.2 as Ratio,
  },
  forecast: { exhaustedAt: 0 as Instant },
  burns: [
    {
      tier,
      long: { window: tier.longWindow, rate: 21.456 },
      short: { window: tier.shortWindow, rate: 20 },
      holds: true,
    },
  ],
  sourceMessage: 'connection refused',
  minimumEvents: 2_000,
  silentAfter: 600_000 as Millis,
};

it.each<{ state: SloState; says: RegExp }>([
  { state: { kind: 'invalid' }, says: /measured: connection refused\. Mend/ },
  {
    state: { kind: 'noData', reason: 'new' },
    says: /^Measuring has just begun/,
  },
  {
    state: { kind: 'noData', reason: 'sourceFailed' },
    says: /could not be asked: connection refused\..*check the source/,
  },
  { state: { kind: 'noData', reason: 'silent' }, says: /for 10 minutes/ },
  {
    state: { kind: 'noData', reason: 'insufficientCoverage' },
    says: /^Only 20 % of 30 days was measured/,
  },
  { state: { kind: 'exhausted' }, says: /spent: 69 % of what 30 days allows/ },
  {
    state: { kind: 'burning' },
    says: /21\.46 times .* last 1 hour \(threshold 14\.4\)\. Open the runbook/,
  },
  { state: { kind: 'atRisk' }, says: /runs out inside the window/ },
  {
    state: { kind: 'lowTraffic' },
    says: /Only 1,234,567 events in 30 days, fewer than 2,000/,
  },
  { state: { kind: 'healthy' }, says: /^31 % .* is left\. Nothing to do\.$/ },
])('says what $state means and what to do', ({ state, says }) => {
  expect(stateMessage(state, DETAILS)).toMatch(says);
});

it.each<{ name: string; thin: StateDetails['thinCoverage']; says: string }>([
  {
    name: 'says since when, how much and until when',
    thin: {
      since: Date.UTC(2026, 10, 24, 18, 10) as Instant,
      age: 1_800_000 as Millis,
      measured: 290_000 as Millis,
      enoughAt: (Date.UTC(2026, 10, 24, 18, 44) - 20_000) as Instant,
    },
    says: 'Measuring began 2026-11-24 18:10 UTC: 4 minutes of 30 minutes since then were measured, too little to judge. Enough after 2026-11-24 18:44 UTC if nothing is missing from now on. Check that the service reports this indicator all the time.',
  },
  {
    name: 'speaks of gaps where measuring is older than the window',
    thin: undefined,
    says: 'Only 20 % of 30 days was measured, too little to judge. Check for gaps in the source.',
  },
])('$name, where too little was measured', ({ thin, says }) => {
  const state: SloState = { kind: 'noData', reason: 'insufficientCoverage' };
  const message = stateMessage(state, { ...DETAILS, thinCoverage: thin });
  expect(message).toBe(says);
});

it('has words for a state without numbers', () => {
  const bare = { ...DETAILS, budget: undefined, burns: [] };
  for (const kind of SLO_STATE_KINDS) {
    const state: SloState =
      kind === 'noData' ? { kind, reason: 'new' } : { kind };
    expect(stateMessage(state, bare)).toMatch(/^[A-Z0-9].*\.$/);
    expect(stateMessage(state, bare)).not.toMatch(/NaN|undefined|Infinity/);
  }
});
