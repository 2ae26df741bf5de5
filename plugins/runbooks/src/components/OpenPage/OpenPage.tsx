import { useMemo } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ResolveQuery,
  resolveQuery,
} from '@nines/backstage-plugin-runbooks-common';
import { Missing, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useRunbooksRequest } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { NoMatch } from './NoMatch';
import { useTargetHref } from './useTargetHref';

/** What the link of an alert opens: goes on to the page and section of its runbook, or says why there is none. */
export function OpenPage() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const [search] = useSearchParams();
  const query = useMemo(() => {
    const given = (name: string) => search.get(name) || undefined;
    const parsed = resolveQuery.safeParse({
      entity: given('entity'),
      alert: given('alert'),
      slo: given('slo'),
      runbook: given('runbook'),
    });
    return parsed.success ? parsed.data : undefined;
  }, [search]);
  if (!query)
    return (
      <Missing title={t('open.incomplete')} text={t('open.incompleteText')}>
        <Link to={root}>{t('open.all')}</Link>
      </Missing>
    );
  return <Resolved query={query} search={search} />;
}

function Resolved(props: { query: ResolveQuery; search: URLSearchParams }) {
  const { query, search } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const target = useTargetHref();
  const answer = useRunbooksRequest(
    { subject: JSON.stringify(query) },
    (api, signal) => api.resolve(query, { signal }),
  );
  if (answer.status === 'loading')
    return (
      <Skeleton
        label={t('open.loading', { alert: query.alert })}
        heights={[44, 320]}
      />
    );
  if (answer.status === 'failed')
    return <RunbooksFailure error={answer.error} retry={answer.retry} />;
  const { match } = answer.value;
  if (match)
    return <Navigate replace to={target(query.entity, match, search)} />;
  return <NoMatch query={query} answer={answer.value} />;
}
