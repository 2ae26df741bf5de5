export { useLivePostmortems } from './useLivePostmortems';
export { usePostmortemsRequest } from './usePostmortemsRequest';
export { SettingsProvider, useSettings } from './SettingsProvider';
export { isConflict } from './isConflict';
export { useRecordAction } from './useRecordAction';
export { useRequestKey } from './useRequestKey';
