import { LivePodScript } from './LivePod';

const MINUTE = 60;
/** The length of the scripts, in virtual seconds. */
export const SCRIPT_END = 52 * MINUTE;

/**
 * Nothing happens before anybody looks, and no error before that was so for a while; then errors come now and then, and in bursts that
 * are shorter than a scrape.
 */
function events(second: number) {
  const total = second < 8 * MINUTE ? 0 : 3 + (second % 5);
  if (second < 12 * MINUTE) return { total, bad: 0 };
  return { total, bad: second % 400 < 8 ? total : Number(second % 97 === 0) };
}

/** Pods of services that are restarted, replaced, late, silent for 20 minutes, or slow to answer. */
export function liveScripts(prefix: string): LivePodScript[] {
  const steady = (service: string, pod: string): LivePodScript => ({
    service: `${prefix} ${service}`,
    pod,
    lives: [{ from: 0, to: SCRIPT_END }],
    events,
  });
  const swap = 25 * MINUTE;
  return [
    {
      ...steady('restarted', 'a'),
      lives: [
        { from: 0, to: 20 * MINUTE },
        { from: 20 * MINUTE, to: SCRIPT_END },
      ],
    },
    steady('replaced', 'a'),
    { ...steady('replaced', 'b'), lives: [{ from: 0, to: swap }] },
    { ...steady('replaced', 'c'), lives: [{ from: swap, to: SCRIPT_END }] },
    {
      ...steady('late', 'a'),
      lives: [{ from: 30 * MINUTE, to: SCRIPT_END }],
      events: second =>
        second < 38 * MINUTE ? { total: 0, bad: 0 } : events(second),
      counted: 5_000,
    },
    {
      ...steady('silent', 'a'),
      isDown: second => second > 14 * MINUTE && second < 34 * MINUTE,
    },
    { ...steady('slow', 'a'), answersInMs: 120 },
  ];
}
