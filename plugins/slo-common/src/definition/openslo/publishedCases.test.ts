import { z } from 'zod/v4';
import { readCorpus } from '../../testUtils/readCorpus';
import { parseDefinitions } from '../parseDefinitions';

const corpus = readCorpus(
  'slo/openslo-go-sdk/derived/v1_validation_cases.json',
);
const { bases, cases } = z
  .object({
    bases: z.record(z.string(), z.json()),
    cases: z.array(
      z.object({
        id: z.string(),
        test: z.string(),
        base: z.string(),
        set: z.record(z.string(), z.json()),
        errors: z.array(z.object({ path: z.string() })),
      }),
    ),
  })
  .parse(corpus ? JSON.parse(corpus) : { bases: {}, cases: [] });

const isDeletion = (value: z.core.util.JSONType) =>
  typeof value === 'object' && value !== null && '$delete' in value;

/** Puts a value at a path such as `spec.objectives[0].target`. */
function withChange(
  document: z.core.util.JSONType,
  path: string,
  value: z.core.util.JSONType,
): z.core.util.JSONType {
  const [, head = '', rest = ''] = /^\[?([^.[\]]+)\]?\.?(.*)$/.exec(path) ?? [];
  const change = (inner: z.core.util.JSONType) =>
    rest === '' ? value : withChange(inner, rest, value);
  if (Array.isArray(document)) {
    return document.map((item, index) =>
      String(index) === head ? change(item) : item,
    );
  }
  const fields = typeof document === 'object' && document ? document : {};
  const { [head]: old, ...others } = fields;
  return rest === '' && isDeletion(value)
    ? others
    : { ...others, [head]: change(old ?? {}) };
}

function documentOf({ base, set }: (typeof cases)[number]) {
  return Object.entries(set).reduce(
    (document, [path, value]) => withChange(document, path, value),
    bases[base],
  );
}

const NO_CASE: (typeof cases)[number] = {
  id: 'none',
  test: 'the corpus is not here',
  base: '',
  set: {},
  errors: [],
};

const title = `${cases.length} published cases of the OpenSLO SDK`;
// Without the corpus one case stands for all, so that the skip shows.
const describeCorpus = cases.length > 0 ? describe : describe.skip;
const listed = cases.length > 0 ? cases : [NO_CASE];

describeCorpus(`gives the verdicts of ${title}`, () => {
  it.each(listed)('$id $test', example => {
    const text = JSON.stringify(documentOf(example), null, 2);
    const { problems } = parseDefinitions([{ file: 'case.json', text }], {
      mode: 'strict',
      verdict: 'standard',
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    const paths = errors.map(({ path }) => path);
    // a good case has no error at all, a bad one has at least those published
    const expected = example.errors.map(({ path }) => path);
    const unexpected = expected.length === 0 ? paths : [];
    expect(unexpected).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(expected));
  });
});
