export { EntityRefsField } from './EntityRefsField';
export { PersonField } from './PersonField';
