import { SERVICES } from './services';
import { World } from './World';
import { countMinute } from './countMinute';

const BORN_AT = 29_000_000;
const instant = (minute: number) => (BORN_AT + minute) * 60_000;
const requestsOf = (world: World, at: number, name: string) =>
  world.readAt(at).find(r => r.service.name === name)?.counters.requests;

describe('World', () => {
  it('tells the same story to whoever asks, whenever it was started', () => {
    const patient = new World(SERVICES, BORN_AT);
    for (let minute = -600; minute < 0; minute += 7) {
      patient.readAt(instant(minute));
    }
    const late = new World(SERVICES, BORN_AT);
    expect(patient.readAt(instant(3))).toEqual(late.readAt(instant(3)));
  });

  it('has counters that never fall, inside minutes and between them', () => {
    const world = new World(SERVICES, BORN_AT);
    let before = 0;
    for (let second = 0; second < 300; second += 5) {
      const now = requestsOf(world, instant(0) + second * 1000, 'storefront');
      expect(now).toBeGreaterThanOrEqual(before);
      before = now ?? 0;
    }
  });

  it('stops counting a service that is silent', () => {
    const world = new World(SERVICES, BORN_AT);
    expect(requestsOf(world, instant(-50), 'refunds')).toBeGreaterThan(0);
    expect(requestsOf(world, instant(-10), 'refunds')).toBeUndefined();
  });
});

describe('countMinute', () => {
  it.each(SERVICES)(
    'never fails more requests of $name than it had',
    service => {
      for (let minute = -2_000; minute < 200; minute++) {
        const counts = countMinute(service, BORN_AT + minute, BORN_AT);
        if (!counts) continue;
        expect(counts.failed).toBeLessThanOrEqual(counts.requests);
        expect(counts.slow).toBeLessThanOrEqual(counts.requests);
      }
    },
  );
});
