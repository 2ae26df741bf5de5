import { createContext } from 'react';

/** True inside our tab. */
export const InRunbooksTab = createContext(false);
