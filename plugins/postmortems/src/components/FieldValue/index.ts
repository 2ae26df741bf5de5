export { FieldValue } from './FieldValue';
export { useFieldName } from './useFieldName';
export { valueText } from './valueText';
