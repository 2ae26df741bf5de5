/** Where the postmortems of an entity lie: `dir:`, `file:` or `url:`, as the SLO annotation. @public */
export const POSTMORTEM_LOCATION_ANNOTATION = 'nines.dev/postmortem-location';
