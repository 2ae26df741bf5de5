import { lossesOf } from './lossesOf';

const sloth = (service: string) => `
version: prometheus/v1
service: ${service}
slos:
  - name: availability
    objective: 99.9
    sli: { raw: { error_ratio_query: 'errors{w="{{.window}}"}' } }
    alerting: { name: Burns, page_alert: { disable: ${service === 'quiet'} } }
`;

it('tells of one document of a file', () => {
  const text = ['loud', 'quiet'].map(sloth).join('---');
  const paths = (document: number) =>
    lossesOf({ file: 'sloth.yaml', text }, document).map(({ path }) => path);
  expect(paths(0)).toEqual(['slos', 'slos[0].alerting']);
  expect(paths(1)).toEqual([
    'slos',
    'slos[0].alerting.page_alert.disable',
    'slos[0].alerting',
  ]);
});
