export { decideTracked } from './decideTracked';
export type { TrackedDecision, TrackedFacts, ToldIssue } from './decideTracked';
