import { HttpAuthService } from '@backstage/backend-plugin-api';
import { callerOf, parseRequest } from '@nines/backstage-plugin-nines-node';
import {
  EXPORT_CSP,
  exportQuery,
} from '@nines/backstage-plugin-runbooks-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ExportService, ExportServiceDeps } from './ExportService';

/** Files to print, or to keep for when the portal is down too. Opened in a browser as they come, they run nothing either. */
export function createExportRouter(
  options: ExportServiceDeps & { readonly httpAuth: HttpAuthService },
): Router {
  const service = new ExportService(options);
  const router = PromiseRouter();

  router.get('/export', async (req, res) => {
    const query = parseRequest(exportQuery, req.query);
    const caller = await callerOf(options.httpAuth, req);
    const file = await service.export(query, caller);
    res.set({
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Security-Policy': `${EXPORT_CSP}; frame-ancestors 'none'; sandbox`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    res.send(file.text);
  });

  return router;
}
