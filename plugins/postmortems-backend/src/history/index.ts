export { addAttestation } from './attestations';
export type { Attestation } from './attestations';
export {
  appendHistory,
  changedFields,
  isSame,
  readHistory,
} from './HistoryStore';
export type { FieldChange, HistoryEntry } from './HistoryStore';
export { nextRef, refOf } from './refs';
export { saveRecordLinks } from './saveRecordLinks';
