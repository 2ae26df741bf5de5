import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Guard } from '@nines/backstage-plugin-nines-node';
import { Router } from 'express';
import { AuthorizedReviewService } from './AuthorizedReviewService';
import { ReviewService, ReviewServiceDeps } from './ReviewService';
import { createReviewRouter } from './createReviewRouter';

/** The HTTP API of reviews and exercises. Mount it before routers that read bodies. */
export function createReviewsApi(
  options: Guard &
    ReviewServiceDeps & {
      readonly httpAuth: HttpAuthService;
      readonly auditor: AuditorService;
    },
): { readonly router: Router } {
  const reviews = new AuthorizedReviewService({
    ...options,
    reviews: new ReviewService(options),
  });
  return { router: createReviewRouter({ ...options, reviews }) };
}
