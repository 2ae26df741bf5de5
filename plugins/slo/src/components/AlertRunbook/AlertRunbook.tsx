import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  ResolveResponse,
  RunbooksApi,
} from '@nines/backstage-plugin-runbooks-common';
import {
  Section,
  Skeleton,
  classifyFailure,
  runbooksApiRef,
  useRequest,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { AlertOfRunbook } from '../RunbookLink';
import { FoundRunbook } from './FoundRunbook';

/** As high as most sections: what stands below stays where it is. */
const HEIGHTS = [28, 20, 160];

/** The section of the runbook that says what to do, beside the alert; nothing in a portal without the runbooks plugin. */
export function AlertRunbook({ of }: { of: AlertOfRunbook }) {
  const runbooks = useApiHolder().get(runbooksApiRef);
  return runbooks ? <Resolved runbooks={runbooks} of={of} /> : null;
}

function Resolved(props: { runbooks: RunbooksApi; of: AlertOfRunbook }) {
  const { runbooks, of } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { occurrence, labels, ...query } = of;
  const found = useRequest({ subject: JSON.stringify(query) }, signal =>
    runbooks.resolve(query, { signal }),
  );
  if (found.status === 'loading')
    return <Skeleton label={t('alert.whatToDo.loading')} heights={HEIGHTS} />;
  if (found.status === 'failed') {
    // The backend of the plugin is not there, or the reader may not read runbooks: the link above says all that can be said
    const kind = classifyFailure(found.error);
    if (['notInstalled', 'notFound', 'forbidden'].includes(kind)) return null;
    return (
      <Section title={t('alert.whatToDo.title')}>
        {t('alert.whatToDo.failed')}
      </Section>
    );
  }
  const { match } = found.value;
  return (
    <Section title={t('alert.whatToDo.title')}>
      {match ? (
        <FoundRunbook match={match} />
      ) : (
        <NoRunbook answer={found.value} />
      )}
    </Section>
  );
}

function NoRunbook({ answer }: { answer: ResolveResponse }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { alert, externalUrl, tried } = answer;
  return (
    <>
      <p>{t('alert.whatToDo.none')}</p>
      {externalUrl && (
        <p>
          <Link to={externalUrl}>{t('alert.whatToDo.outside')}</Link>
        </p>
      )}
      <details>
        <summary>{t('alert.whatToDo.tried')}</summary>
        <ul>
          {tried.map(({ rule, outcome }) => (
            <li key={rule}>{outcome}</li>
          ))}
        </ul>
      </details>
      <p>
        {t('alert.whatToDo.begin')} <code>nines runbooks new {alert}</code>
      </p>
    </>
  );
}
