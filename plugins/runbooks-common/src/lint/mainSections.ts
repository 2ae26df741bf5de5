import { DocumentSection, RunbookDocument } from '../document';

/**
 * The sections of a page that stand for one of the four parts. What lies inside of one is a piece of it, also where its heading sounds
 * like another: "Fix" below "Diagnosis".
 */
export function mainSections({
  sections,
}: RunbookDocument): readonly DocumentSection[] {
  const main: DocumentSection[] = [];
  let inside = 0;
  for (const section of sections) {
    if (inside > 0 && section.level <= inside) inside = 0;
    if (inside === 0 && section.kind !== null) {
      main.push(section);
      inside = section.level;
    }
  }
  return main;
}
