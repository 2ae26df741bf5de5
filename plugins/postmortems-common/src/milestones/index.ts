export { MILESTONE_LABELS, milestoneFaults } from './milestoneFaults';
export { milestonesFromTimeline } from './milestonesFromTimeline';
export type { MilestoneEvent } from './milestonesFromTimeline';
