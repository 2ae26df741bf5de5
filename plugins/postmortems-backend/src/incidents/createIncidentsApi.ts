import PromiseRouter from 'express-promise-router';
import { ApiPart, PostmortemsServices } from '../services';

/** Incidents, their timelines, and what writes these. */
export function createIncidentsApi(_services: PostmortemsServices): ApiPart {
  return { router: PromiseRouter(), tasks: [] };
}
