import fc from 'fast-check';
import { Instant } from '../units';
import { ExternalAlert } from './ExternalAlert';
import { mergeExternalAlerts, sinceOf } from './mergeExternalAlerts';

const at = (minute: number) => (minute * 60_000) as Instant;

function alert(
  told: Partial<ExternalAlert> & Pick<ExternalAlert, 'origin' | 'source'>,
): ExternalAlert {
  const labels = told.labels ?? { alertname: 'Down' };
  return {
    fingerprint: JSON.stringify(labels),
    state: 'firing',
    startsAt: at(0),
    name: labels.alertname,
    annotations: {},
    silences: [],
    isInhibited: false,
    ...told,
    labels,
  };
}

const eu = (told: Partial<ExternalAlert> = {}) =>
  alert({ origin: 'prometheus', source: 'eu', ...told });
const us = (told: Partial<ExternalAlert> = {}) =>
  alert({ origin: 'prometheus', source: 'us', ...told });
const main = (told: Partial<ExternalAlert> = {}) =>
  alert({ origin: 'alertmanager', source: 'main', ...told });
const hook = (told: Partial<ExternalAlert> = {}) =>
  alert({ origin: 'webhook', source: 'main', ...told });

const Down = { alertname: 'Down', pod: '1' };
const ofEu = { ...Down, cluster: 'eu' };
const other = { alertname: 'Down', pod: '2' };

it.each<{ name: string; told: ExternalAlert[]; shown: string[][] }>([
  {
    name: 'makes one of what an Alertmanager passes on with labels added',
    told: [
      eu({ labels: Down }),
      main({ labels: ofEu }),
      hook({ labels: ofEu }),
    ],
    shown: [['alertmanager', 'webhook', 'prometheus']],
  },
  {
    name: 'keeps apart what two Prometheus evaluate',
    told: [eu(), us(), main()],
    shown: [['alertmanager', 'prometheus'], ['prometheus']],
  },
  {
    name: 'keeps apart what differs in a label',
    told: [eu({ labels: Down }), main({ labels: other })],
    shown: [['prometheus'], ['alertmanager']],
  },
  {
    name: 'keeps apart what one source tells twice',
    told: [main({ labels: { alertname: 'Down' } }), main({ labels: Down })],
    shown: [['alertmanager'], ['alertmanager']],
  },
])('$name', ({ told, shown }) => {
  const origins = mergeExternalAlerts(told).map(({ members }) =>
    members.map(({ origin }) => origin),
  );
  expect(origins).toHaveLength(shown.length);
  expect(origins).toEqual(expect.arrayContaining(shown));
});

it('believes who knows a silence, and who knew first', () => {
  const [merged] = mergeExternalAlerts([
    eu({ startsAt: at(1) }),
    main({ state: 'suppressed', startsAt: at(3) }),
  ]);
  expect(merged.state).toBe('suppressed');
  expect(sinceOf(merged)).toBe(at(1));
});

it('puts first what fires, then what would page, then what is latest', () => {
  const told = (alertname: string, severity?: string) => ({
    labels: { alertname, ...(severity && { severity }) },
  });
  const shown = mergeExternalAlerts([
    eu({ ...told('quiet', 'critical'), state: 'suppressed' }),
    eu({ ...told('pending', 'critical'), state: 'pending' }),
    eu({ ...told('early'), startsAt: at(1) }),
    eu({ ...told('late', 'warning'), startsAt: at(2) }),
    eu(told('page', 'critical')),
  ]);
  expect(shown.map(({ members: [{ name }] }) => name)).toEqual([
    'page',
    'late',
    'early',
    'pending',
    'quiet',
  ]);
});

it('compares few of ten thousand that have one name', () => {
  let compared = 0;
  const counted = (labels: Record<string, string>) =>
    new Proxy(labels, {
      ownKeys(target) {
        compared += 1;
        return Reflect.ownKeys(target);
      },
    });
  const told = Array.from({ length: 5_000 }, (_, i) => {
    const pod = { alertname: 'Down', pod: String(i), service: String(i % 50) };
    return [
      eu({ labels: counted(pod) }),
      main({ labels: counted({ ...pod, cluster: 'eu' }) }),
    ];
  });
  expect(mergeExternalAlerts(told.flat())).toHaveLength(5_000);
  // Sorting asks for each label set some tens of times; comparing each with each would be millions.
  expect(compared).toBeLessThan(1_000_000);
});

const labels = fc.record(
  {
    alertname: fc.constantFrom('A', 'B'),
    pod: fc.constantFrom('1', '2'),
    cluster: fc.constantFrom('eu', 'us'),
    severity: fc.constantFrom('page', 'info'),
  },
  { requiredKeys: ['alertname'] },
);
const some = fc.array(
  fc
    .tuple(
      fc.constantFrom(eu, us, main, hook),
      labels,
      fc.constantFrom('firing' as const, 'pending' as const),
      fc.nat(3),
    )
    .map(([of, each, state, minute]) =>
      of({
        labels: each as Record<string, string>,
        name: each.alertname,
        state,
        startsAt: at(minute),
      }),
    ),
  { maxLength: 12 },
);

it('loses and doubles none, and says the same in whatever order it was told', () => {
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (told, numbers) => {
      const once = [
        ...new Map(
          told.map(each => [
            `${each.origin}${each.source}${each.fingerprint}`,
            each,
          ]),
        ).values(),
      ];
      const shown = mergeExternalAlerts(once);
      const members = shown.flatMap(each => each.members);
      expect(members).toHaveLength(once.length);
      expect(new Set(members)).toEqual(new Set(once));
      const shuffled = once
        .map(each => ({ each, rank: numbers.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ each }) => each);
      expect(mergeExternalAlerts(shuffled)).toEqual(shown);
    }),
  );
});
