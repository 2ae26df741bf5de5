import { HttpAuthService } from '@backstage/backend-plugin-api';
import { callerOf, parseRequest } from '@nines/backstage-plugin-nines-node';
import { SettingsResponse } from '@nines/backstage-plugin-postmortems-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod/v4';
import { VocabularyConfig } from '../vocabulary/readVocabulary';
import { ProcedureTemplates } from './ProcedureTemplates';
import { toSettings } from './toSettings';

/** What pages need to know of the configuration, for whoever is signed in. */
export function createSettingsRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly settings: VocabularyConfig;
  readonly templates: ProcedureTemplates;
}): Router {
  const { httpAuth, settings, templates } = options;
  const router = PromiseRouter();

  router.get('/settings', async (req, res) => {
    await callerOf(httpAuth, req);
    parseRequest(z.strictObject({}), req.query);
    const answer = toSettings(settings, await templates.list());
    res.json(answer satisfies SettingsResponse);
  });

  return router;
}
