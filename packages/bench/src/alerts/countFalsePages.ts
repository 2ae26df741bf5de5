import { BUDGET, PERIOD_MINUTES, Rules } from './Rules';
import { addMinute, Random, Traffic } from './Traffic';

/** Without a bad event for as long as the longest page window no page can open. */
const LONGEST_PAGE_WINDOW = 360;

/** How many pages a healthy service gets in a month: bad events are independent, at a steady share of what is allowed. */
export function countFalsePages(
  rules: Rules,
  {
    perHour,
    burn,
    random,
  }: {
    readonly perHour: number;
    readonly burn: number;
    readonly random: Random;
  },
): number {
  const traffic = new Traffic(0, PERIOD_MINUTES, perHour / 60);
  for (let minute = 0; minute < PERIOD_MINUTES; minute += 1) {
    addMinute(traffic, burn * BUDGET, random);
  }
  const judge = rules.start();
  let pages = 0;
  let wasOpen = false;
  for (let minute = 1; minute <= PERIOD_MINUTES; minute += 1) {
    const isClean = traffic.bad(minute, LONGEST_PAGE_WINDOW) === 0;
    if (isClean && !wasOpen) continue;
    const { page } = judge(traffic, minute);
    if (page && !wasOpen) pages += 1;
    wasOpen = page;
  }
  return pages;
}
