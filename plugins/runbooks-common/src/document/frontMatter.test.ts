import { parseRunbook } from './parseRunbook';

const read = (yaml: string) => parseRunbook(`---\n${yaml}\n---\n# A\n`);

describe('front matter', () => {
  it('is read whole', () => {
    const { frontMatter, problems } = read(
      `title: Checkout fails
alerts: [CheckoutBurnPage, 'Checkout*#symptoms']
slos: [checkout-success]
entityRefs: [Component:default/Checkout, cart]
criticality: Critical
owner: payments
last_reviewed_on: 2026-11-01
review_in: 6 months
last_exercised_on: 2026-10-14
exercised_by: [chaos:latency#2026-10-14]
dashboards: [{title: Checkout, url: https://grafana.example/d/1}, https://grafana.example/d/2]
escalation: policy:default/payments
supersedes: [CheckoutDown]
status: draft
strict: true
weight: 20`,
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: 'Checkout fails',
      alerts: ['CheckoutBurnPage', 'Checkout*#symptoms'],
      slos: ['checkout-success'],
      entityRefs: ['component:default/checkout', 'component:default/cart'],
      criticality: 'critical',
      owner: 'group:default/payments',
      lastReviewedOn: '2026-11-01',
      reviewIn: { amount: 6, unit: 'months' },
      lastExercisedOn: '2026-10-14',
      exercisedBy: ['chaos:latency#2026-10-14'],
      dashboards: [
        { title: 'Checkout', url: 'https://grafana.example/d/1' },
        {
          title: 'https://grafana.example/d/2',
          url: 'https://grafana.example/d/2',
        },
      ],
      escalation: 'policy:default/payments',
      supersedes: ['CheckoutDown'],
      status: 'draft',
      isStrict: true,
      isProcedure: false,
    });
  });

  it('says nothing where nothing stands', () => {
    expect(parseRunbook('# A\n').frontMatter).toEqual({
      alerts: [],
      slos: [],
      entityRefs: [],
      criticality: 'normal',
      exercisedBy: [],
      dashboards: [],
      supersedes: [],
      status: 'active',
      isStrict: false,
      isProcedure: false,
    });
    expect(read('').frontMatter).toEqual(parseRunbook('').frontMatter);
  });

  it.each([
    ['alerts: A, B', { alerts: ['A', 'B'] }],
    ['alerts: A', { alerts: ['A'] }],
    ['alerts: [A, A]', { alerts: ['A'] }],
    ['alerts:', { alerts: [] }],
    ['title: 404', { title: '404' }],
    ['review_in: 1 year', { reviewIn: { amount: 1, unit: 'years' } }],
    ['review_in: 90days', { reviewIn: { amount: 90, unit: 'days' } }],
    ['owner_slack: "#payments"', { escalation: '#payments' }],
    ['owner: user:default/ann', { owner: 'user:default/ann' }],
  ])('takes %s', (yaml, expected) => {
    const { frontMatter, problems } = read(yaml);
    expect({ frontMatter, problems }).toMatchObject({
      frontMatter: expected,
      problems: [],
    });
  });

  it.each([
    ['review_in: soon', 'such as "6 months"'],
    ['review_in: 0 months', 'such as "6 months"'],
    ['review_in: 6', 'such as "6 months"'],
    ['review_in: 9999 years', 'such as "6 months"'],
    ['last_reviewed_on: 2026-02-30', 'such as 2026-11-01'],
    ['last_reviewed_on: 2026', 'such as 2026-11-01'],
    ['last_reviewed_on: yesterday', 'such as 2026-11-01'],
    ['status: old', 'one of draft, active, deprecated'],
    ['criticality: huge', 'one of critical, high, normal'],
    ['alerts: [{name: A}]', 'a list of at most 200 texts'],
    ['alerts: [A, [B]]', 'a list of at most 200 texts'],
    ['entityRefs: [a, "/"]', 'a list of entities'],
    ['owner: "/"', 'an entity such as group:default/payments'],
    ['dashboards: [{title: A}]', 'a list of { title, url }'],
    ['strict: maybe', 'true or false'],
  ])('leaves %s out, and says what it must be', (yaml, expected) => {
    const { frontMatter, problems } = read(`title: T\n${yaml}`);
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, text: yaml }),
    ]);
    expect(problems[0].message).toContain(expected);
    expect(frontMatter.title).toBe('T');
  });

  it('keeps the fields beside a wrong one', () => {
    const { frontMatter, problems, fields } = read(
      'status: old\nalerts: [A]\nowner: "/"',
    );
    expect(frontMatter).toMatchObject({ alerts: ['A'], status: 'active' });
    expect(problems.map(({ field, line }) => [field, line])).toEqual([
      ['owner', 4],
      ['status', 2],
    ]);
    expect(fields).toContainEqual({
      name: 'alerts',
      line: 3,
      text: 'alerts: [A]',
    });
  });

  it('is taken off and counts for nothing where it is not YAML', () => {
    const { frontMatter, problems, title, body } = read('title: [A\nowner: b');
    expect({ title, body, alerts: frontMatter.alerts }).toEqual({
      title: 'A',
      body: '# A\n',
      alerts: [],
    });
    expect(problems[0].field).toBeUndefined();
    expect(problems[0].message).toContain('nothing of it counts');
  });

  it('names twice what is there twice', () => {
    expect(read('title: A\ntitle: B').problems).toEqual([
      expect.objectContaining({ line: 3, text: 'title: B' }),
    ]);
  });
});
