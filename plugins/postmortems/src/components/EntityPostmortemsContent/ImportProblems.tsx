import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { EntityPostmortemsResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  postmortemsApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';

/** Files of the entity that could not be imported, each with the reason; nothing where all were. */
export function ImportProblems(props: { answer: EntityPostmortemsResponse }) {
  const { problems, allowedActions, entityRef } = props.answer;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const action = useAction(() => {});
  if (problems.length === 0) return null;
  return (
    <Section title={t('entity.problems')} isTop>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path} style={{ overflowWrap: 'anywhere' }}>
            <code>{path}</code>: {message}
          </li>
        ))}
      </ul>
      {allowedActions.includes('refresh') && (
        <Button
          size="small"
          variant="outlined"
          disabled={action.isBusy}
          onClick={() =>
            action.run(
              () => postmortems.refreshEntity(entityRef),
              t('entity.refreshed'),
            )
          }
        >
          {t('entity.refresh')}
        </Button>
      )}
      <span role="status"> {action.outcome}</span>
    </Section>
  );
}
