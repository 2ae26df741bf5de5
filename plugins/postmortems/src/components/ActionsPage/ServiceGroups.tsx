import { ComponentProps } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  formatCount,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { ActionItemTable } from '../ActionItemTable';
import { ActionsQuery } from './actionsQuery';
import { groupByService } from './groupByService';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    margin: theme.spacing(1, 0, 0.5),
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: '0.8125rem', color: quietText(theme) },
}));

/** The items of this page by service, in the order of what is most urgent of each. */
export function ServiceGroups(props: {
  items: readonly WireActionItem[];
  href: (part: Partial<ActionsQuery>) => string;
  table: Omit<ComponentProps<typeof ActionItemTable>, 'items'>;
}) {
  const { items, href, table } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  return (
    <>
      {groupByService(items).map(({ entityRef, items: ofService }) => {
        const name = entityRef ? shortRef(entityRef) : '';
        return (
          <section key={entityRef ?? ''} aria-label={name || undefined}>
            <div className={classes.head}>
              <Typography variant="subtitle1" component="h2">
                {entityRef ? (
                  <EntityLink entityRef={entityRef} />
                ) : (
                  t('actions.withoutService')
                )}
              </Typography>
              <span className={classes.quiet}>
                {t('actions.onThisPage', {
                  count: ofService.length,
                  shown: formatCount(ofService.length),
                })}
              </span>
              {entityRef && (
                <Link
                  to={href({ subject: 'all', entity: [entityRef] })}
                  className={classes.quiet}
                >
                  {t('actions.allOf', { name })}
                </Link>
              )}
            </div>
            <ActionItemTable
              {...table}
              items={ofService}
              label={name || t('actions.withoutService')}
            />
          </section>
        );
      })}
    </>
  );
}
