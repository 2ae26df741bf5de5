import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import {
  SECTION_IDS,
  SectionId,
  nearestAnchor,
  sectionOfAnchor,
} from './fieldAnchor';

/** Which parts of the page are being written. */
export type Sections = {
  readonly isOpen: (id: SectionId) => boolean;
  readonly isAllOpen: boolean;
  readonly toggle: (id: SectionId) => void;
  readonly toggleAll: () => void;
};

/** Opens parts of the page for writing: by their buttons, and by a link to a field, which gets the focus. */
export function useSections(canEdit: boolean): Sections {
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set());
  const { hash, key } = useLocation();
  const anchor = hash.slice(1);
  const wanted = sectionOfAnchor(anchor);

  useEffect(() => {
    if (wanted && canEdit) setOpen(ids => new Set(ids).add(wanted));
  }, [wanted, canEdit, key]);

  useEffect(() => {
    if (!wanted) return undefined;
    // The fields of a part stand there when it is drawn
    const frame = requestAnimationFrame(() => {
      const found = nearestAnchor(anchor);
      found?.scrollIntoView?.({ block: 'center' });
      found?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, anchor, key]);

  const isAllOpen = open.size === SECTION_IDS.length;
  return {
    isOpen: id => canEdit && open.has(id),
    isAllOpen,
    toggle: id => {
      const ids = new Set(open);
      if (!ids.delete(id)) ids.add(id);
      setOpen(ids);
    },
    toggleAll: () => setOpen(new Set(isAllOpen ? [] : SECTION_IDS)),
  };
}
