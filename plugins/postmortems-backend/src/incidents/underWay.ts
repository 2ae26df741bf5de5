/** Statuses in which an alert opens no second incident. */
export const UNDER_WAY = ['triage', 'active', 'mitigated'];
