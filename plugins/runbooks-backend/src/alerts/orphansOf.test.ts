import { LinkInput } from '../database/alerts/AlertStore';
import { orphansOf } from './linkAlerts';

const page = (
  name: string,
  differs: Partial<LinkInput['runbooks'][number]> = {},
): LinkInput['runbooks'][number] => ({
  ref: `component:default/docs/${name}`,
  title: name,
  docsRef: 'component:default/docs',
  path: name,
  page: `${name}/`,
  alerts: [],
  supersedes: [],
  slos: [],
  entityRefs: [],
  isForNamed: false,
  status: 'active',
  otherAnchors: [],
  isProcedure: false,
  health: {
    ref: `component:default/docs/${name}`,
    title: name,
    built: 'built',
    errors: 0,
    isReviewed: true,
  },
  ...differs,
});

it('waits for an alert of each runbook but those that are deprecated or of a procedure', () => {
  const runbooks = [
    page('slow'),
    page('hand-over', { isProcedure: true }),
    page('old', { status: 'deprecated' }),
  ];
  const orphans = orphansOf([], { runbooks, alerts: [], entities: new Map() });
  expect([...orphans]).toEqual(['component:default/docs/slow']);
});
