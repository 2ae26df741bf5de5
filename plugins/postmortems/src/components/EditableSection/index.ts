export { EditableSection } from './EditableSection';
export { fieldAnchor, sectionOfField } from './fieldAnchor';
export type { SectionId } from './fieldAnchor';
export { useSections } from './useSections';
export type { Sections } from './useSections';
