export { TimelineEditor } from './TimelineEditor';
export { useTimeline } from './useTimeline';
export type { TimelineSubject } from './useTimeline';
