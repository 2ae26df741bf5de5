import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  ReviewPatchResponse,
  WireAttestation,
  exerciseRequest,
  reviewRequest,
  runbookQuery,
} from '@nines/backstage-plugin-runbooks-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { userOf } from '../userOf';
import { AuthorizedReviewService } from './AuthorizedReviewService';

/** Reviews, exercises, and a review as a patch. */
export function createReviewRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly reviews: AuthorizedReviewService;
}): Router {
  const { httpAuth, auditor, reviews } = options;
  const router = PromiseRouter();
  const body = express.json({ limit: '10kb' });

  router.post('/reviews', body, async (req, res) => {
    const asked = parseRequest(reviewRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const { ref, sourceHash } = asked;
    const act = {
      eventId: 'runbook-review',
      request: req,
      meta: { ref, sourceHash },
    };
    const said = await audited(auditor, act, () =>
      reviews.review(asked, caller),
    );
    res.status(201).json(said satisfies WireAttestation);
  });

  router.post('/exercises', body, async (req, res) => {
    const asked = parseRequest(exerciseRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const { ref, occasion, on } = asked;
    const act = {
      eventId: 'runbook-exercise',
      request: req,
      meta: { ref, occasion, on },
    };
    const said = await audited(auditor, act, () =>
      reviews.exercise(asked, caller),
    );
    res.status(201).json(said satisfies WireAttestation);
  });

  router.get('/reviews/patch', async (req, res) => {
    const { ref } = parseRequest(runbookQuery, req.query);
    const patch = await reviews.patch(ref, await callerOf(httpAuth, req));
    res.json(patch satisfies ReviewPatchResponse);
  });

  return router;
}
