export { EntityRefsField } from './EntityRefsField';
export { PersonField } from './PersonField';
export { useSuggestions } from './useSuggestions';
