import { Cursor, DocumentReport } from '../../documents';
import { isTimeZone, parseStartTime } from '../startTime';

/** S5, S6, S8, S9: a window is either rolling or bound to a calendar, and the calendar is a real one. */
export function checkTimeWindow(at: Cursor, report: DocumentReport): void {
  const isRolling = at.at('isRolling').value === true;
  const calendar = at.at('calendar');
  if (isRolling && calendar.value !== undefined) {
    report.problem({
      path: at.path,
      rule: 'S5',
      message: 'A rolling window has no calendar.',
      hint: 'Remove "calendar", or set "isRolling: false".',
    });
  }
  if (!isRolling && calendar.value === undefined) {
    report.problem({
      path: at.path,
      rule: 'S6',
      message: 'The window is neither rolling nor bound to a calendar.',
      hint: 'Write "isRolling: true", or add "calendar" with startTime and timeZone.',
    });
  }
  checkCalendar(calendar, report);
}

/** S8, S9: of a calendar that may be absent. */
export function checkCalendar(calendar: Cursor, report: DocumentReport): void {
  const startTime = calendar.at('startTime');
  if (startTime.text !== undefined && !parseStartTime(startTime.text)) {
    report.problem({
      path: startTime.path,
      rule: 'S8',
      message: `"${startTime.text.slice(0, 40)}" is not a date and time.`,
      hint: 'Write "YYYY-MM-DD hh:mm:ss", such as "2024-01-01 00:00:00".',
    });
  }
  const timeZone = calendar.at('timeZone');
  if (timeZone.text !== undefined && !isTimeZone(timeZone.text)) {
    report.problem({
      path: timeZone.path,
      rule: 'S9',
      message: `"${timeZone.text.slice(0, 40)}" is not an IANA time zone.`,
      hint: 'Write a name such as "Europe/Berlin", "America/New_York" or "UTC".',
    });
  }
}
