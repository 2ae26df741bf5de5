/** Shared services of the Nines backends. */
export {};
