import fc from 'fast-check';
import { anyRecord } from './__testUtils__/records';
import { toJsonExport } from './json/jsonExport';
import { printPostmortem } from './own/printPostmortem';
import { readPostmortem } from './readPostmortem';
import { printableRecord } from './types';

it('reads its own Markdown as the same record, whatever stands in it', () => {
  fc.assert(
    fc.property(anyRecord, candidate => {
      const record = printableRecord.parse(candidate);
      const read = readPostmortem(printPostmortem(record), { path: 'a.md' });
      expect(read.findings).toEqual([]);
      expect(read.record).toEqual(record);
    }),
    { numRuns: 150 },
  );
});

it('reads its own JSON as the same record', () => {
  fc.assert(
    fc.property(anyRecord, candidate => {
      const record = printableRecord.parse(candidate);
      const read = readPostmortem(toJsonExport(record), { path: 'a.json' });
      expect(read.record).toEqual(record);
    }),
    { numRuns: 30 },
  );
});
