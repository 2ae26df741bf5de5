import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  INCIDENT_ROLES,
  IncidentResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { Section, shortRef } from '@nines/backstage-plugin-slo-react';
import { useSettings } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { PersonRef } from '../shared';
import { RoleDialog } from './RoleDialog';
import { IncidentMoves } from './useIncidentMoves';

const useStyles = makeStyles(theme => ({
  roles: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
    gap: theme.spacing(0.5, 2),
    alignItems: 'center',
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& button': { textTransform: 'none' },
  },
}));

/** A role, as it is configured. */
export type ShownRole = {
  readonly role: string;
  readonly title: string;
  readonly many: boolean;
};

/** Who does what: assigned, handed over, added, taken away. */
export function RoleSection(props: {
  incident: IncidentResponse;
  moves: IncidentMoves;
}) {
  const { incident, moves } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const [asked, setAsked] = useState<ShownRole>();
  const shown = useShownRoles(incident);
  const mayAssign = incident.allowedActions.includes('roles');
  const holdersOf = (role: string) =>
    incident.roles.filter(held => held.role === role).map(({ ref }) => ref);
  return (
    <Section title={t('roles.title')}>
      <dl className={classes.roles}>
        {shown.map(one => {
          const holders = holdersOf(one.role);
          const verb = one.many ? 'add' : 'handOver';
          return [
            <dt key={`${one.role} name`}>{one.title}</dt>,
            <dd key={`${one.role} who`}>
              {holders.length === 0 && t('roles.nobody')}
              {holders.map(ref => (
                <div key={ref}>
                  <PersonRef personRef={ref} />{' '}
                  {one.many && mayAssign && (
                    <Button
                      size="small"
                      disabled={moves.isBusy}
                      aria-label={t('roles.leave', {
                        who: shortRef(ref),
                        role: one.title,
                      })}
                      onClick={() =>
                        moves.role(
                          { role: one.role, ref: null, leaves: ref },
                          one.title,
                        )
                      }
                    >
                      {t('roles.leaveShort')}
                    </Button>
                  )}
                </div>
              ))}
            </dd>,
            <dd key={`${one.role} do`}>
              {mayAssign && (
                <Button
                  size="small"
                  variant="outlined"
                  disabled={moves.isBusy}
                  aria-label={`${t(
                    holders.length === 0 ? 'roles.assign' : `roles.${verb}`,
                  )} ${one.title}`}
                  onClick={() => setAsked(one)}
                >
                  {t(holders.length === 0 ? 'roles.assign' : `roles.${verb}`)}
                </Button>
              )}
            </dd>,
          ];
        })}
      </dl>
      {asked && (
        <RoleDialog
          role={asked}
          holder={asked.many ? undefined : holdersOf(asked.role).at(0)}
          moves={moves}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  );
}

/** The roles that are configured, and those that somebody holds though they are not any more. */
function useShownRoles({ roles }: IncidentResponse): ShownRole[] {
  const settings = useSettings();
  const known: readonly ShownRole[] =
    settings.status === 'ready'
      ? settings.value.roles
      : INCIDENT_ROLES.map(role => ({ role, title: role, many: false }));
  const names = new Set(known.map(({ role }) => role));
  const others = new Set(
    roles.map(({ role }) => role).filter(role => !names.has(role)),
  );
  return [
    ...known,
    ...[...others].map(role => ({ role, title: role, many: true })),
  ];
}
