import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, LinkButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntityPostmortemsResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  formatCount,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { ActionItemTable } from '../ActionItemTable';
import { IncidentTable } from '../IncidentTable';
import { PostmortemTable } from '../PostmortemList/PostmortemTable';
import { usePostmortemsHrefs } from '../links';
import { useScopeText } from '../useScopeText';
import { ImportProblems } from './ImportProblems';
import { Starter } from './Starter';

const useStyles = makeStyles(theme => ({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    color: quietText(theme),
    fontSize: '0.875rem',
  },
}));

/** Incidents under way first, then what is owed, then what was learned. */
export function EntityView(props: {
  answer: EntityPostmortemsResponse;
  reload: () => void;
}) {
  const { answer, reload } = props;
  const { entityRef, incidents, actionItems, postmortems, counts } = answer;
  const { allowedActions, totalPostmortems, scope, starter } = answer;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const scopeText = useScopeText()(answer);
  const isEmpty = [incidents, actionItems, postmortems].every(
    ({ length }) => length === 0,
  );
  const filter = { entity: 'entity', owner: 'owner', system: 'system' }[scope];
  const search = `${filter}=${encodeURIComponent(entityRef)}`;
  const moreActions = counts.open - actionItems.length;
  const newHref =
    scope === 'owner'
      ? hrefs.newIncident
      : `${hrefs.newIncident}?entity=${encodeURIComponent(entityRef)}`;
  return (
    <div className={classes.view}>
      <div className={classes.top}>
        <span>{scopeText}</span>
        {allowedActions.includes('open') && (
          <LinkButton to={newHref} variant="outlined" size="small">
            {t('entity.declare')}
          </LinkButton>
        )}
      </div>
      <ImportProblems answer={answer} />
      {isEmpty && starter && <Starter annotations={starter.annotations} />}
      {!(isEmpty && starter) && (
        <>
          <Section title={t('entity.incidents')} isTop>
            {incidents.length > 0 ? (
              <IncidentTable
                label={t('entity.incidents')}
                incidents={incidents}
              />
            ) : (
              t('entity.noIncidents')
            )}
          </Section>
          <Section
            title={t('entity.actions')}
            text={t('entity.counts', {
              count: counts.open,
              shown: formatCount(counts.open),
              overdue: formatCount(counts.overdue),
            })}
            isTop
          >
            {actionItems.length > 0 ? (
              <ActionItemTable
                label={t('entity.actions')}
                items={actionItems}
                onChanged={reload}
              />
            ) : (
              t('entity.noActions')
            )}
            {moreActions > 0 && (
              <Link to={`${hrefs.actions}?subject=all&${search}`}>
                {t('entity.moreActions', {
                  count: moreActions,
                  shown: formatCount(moreActions),
                })}{' '}
                →
              </Link>
            )}
          </Section>
          <Section title={t('entity.postmortems')} isTop>
            {postmortems.length > 0 ? (
              <PostmortemTable postmortems={postmortems} />
            ) : (
              t('entity.noPostmortems')
            )}
            {totalPostmortems > postmortems.length && (
              <Link to={`${hrefs.postmortems}?${search}`}>
                {t('entity.morePostmortems', {
                  shown: formatCount(totalPostmortems),
                })}{' '}
                →
              </Link>
            )}
          </Section>
        </>
      )}
    </div>
  );
}
