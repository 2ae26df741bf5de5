export { listChangesResponse } from '@nines/backstage-plugin-nines-node';
export * from '@nines/backstage-plugin-postmortems-common';
