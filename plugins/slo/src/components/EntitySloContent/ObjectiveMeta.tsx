import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getEntityRelations, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityLink, quietText } from '@nines/backstage-plugin-slo-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { DefinitionLink } from '../DefinitionLink';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 12px',
    margin: 0,
    alignContent: 'start',
    fontSize: '0.8125rem',
    '& dt': { color: quietText(theme) },
    '& dd': { margin: 0 },
  },
}));

/** Whose objective it is, over which window it is judged, and where it is written. */
export function ObjectiveMeta(props: { objective: EntityObjective }) {
  const { objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { entity } = useEntity();
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  return (
    <dl className={classes.list}>
      {owners.length > 0 && (
        <>
          <dt>{t('tab.owner')}</dt>
          <dd>
            {owners.map(owner => (
              <EntityLink
                key={stringifyEntityRef(owner)}
                entityRef={stringifyEntityRef(owner)}
              />
            ))}
          </dd>
        </>
      )}
      {objective.window && (
        <>
          <dt>{t('tab.window')}</dt>
          <dd>{objective.window.label}</dd>
        </>
      )}
      <dt>{t('tab.method')}</dt>
      <dd>
        {objective.method}
        {objective.example && ` · ${t('tab.example')}`}
      </dd>
      <dt>{t('tab.definition')}</dt>
      <dd>
        <DefinitionLink definition={objective.definition} />
      </dd>
    </dl>
  );
}
