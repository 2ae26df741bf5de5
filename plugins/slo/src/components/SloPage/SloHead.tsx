import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { SloResponse } from '@nines/backstage-plugin-slo-common';
import {
  EntityLink,
  SloStateChip,
  TimeDistance,
  useStateText,
} from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { DefinitionLink } from '../DefinitionLink';
import { useHeadStyles } from './headStyles';

/** What the page is about: title, state with its sentence, and whose it is. */
export function SloHead(props: {
  slo: SloResponse;
  objective: SloResponse['objectives'][number] | undefined;
  now: number;
}) {
  const { slo, objective, now } = props;
  const classes = useHeadStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const text = useStateText();
  const fleet = useRouteRef(rootRouteRef)();
  const { entity } = slo;
  return (
    <header>
      <div className={classes.small}>
        <Link to={fleet}>← {t('slo.back')}</Link>
      </div>
      <div className={classes.line}>
        <h2 className={classes.title}>{slo.title}</h2>
        {objective && <SloStateChip state={objective.state} />}
      </div>
      {objective && (
        <Typography variant="body2">
          {text.sentence(objective.state)}
        </Typography>
      )}
      {slo.description && (
        <Typography variant="body2" className={classes.quiet}>
          {slo.description}
        </Typography>
      )}
      <div className={`${classes.line} ${classes.small}`}>
        <span>
          <EntityLink entityRef={entity.entityRef}>{entity.title}</EntityLink>
        </span>
        {entity.owner && (
          <span>
            <EntityLink entityRef={entity.owner} />
          </span>
        )}
        {objective?.window && <span>{objective.window.label}</span>}
        {objective && objective.target !== null && (
          <span>{objective.method}</span>
        )}
        {objective && (
          <span>
            <DefinitionLink definition={objective.definition} />
          </span>
        )}
        {objective?.example && <span>{t('tab.example')}</span>}
        {slo.asOf && (
          <span>
            {t('card.asOf')} <TimeDistance at={slo.asOf} now={now} />
          </span>
        )}
      </div>
    </header>
  );
}
