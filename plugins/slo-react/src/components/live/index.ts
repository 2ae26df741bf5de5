export { LiveNotice } from './LiveNotice';
export { useLive } from './useLive';
export type { Live } from './useLive';
