import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { FormDialog, shortRef } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { PersonField, isEntityRef } from '../shared';
import { ShownRole } from './RoleSection';
import { IncidentMoves } from './useIncidentMoves';

/** Gives a role to somebody; one that is held is handed over. */
export function RoleDialog(props: {
  role: ShownRole;
  /** Who holds it now, where only one can. */
  holder: string | undefined;
  moves: IncidentMoves;
  onClose: () => void;
}) {
  const { role, holder, moves, onClose } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const [who, setWho] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isLacking = !isEntityRef(who.trim());
  const title = () => {
    if (holder) return t('roles.handOverWhat', { role: role.title });
    return role.many
      ? t('roles.addWhat', { role: role.title })
      : t('roles.assignWhat', { role: role.title });
  };
  const save = async () => {
    setAsked(true);
    if (isLacking) return;
    const request = { role: role.role, ref: who.trim() };
    if (await moves.role(request, role.title)) onClose();
  };
  return (
    <FormDialog
      title={title()}
      text={
        holder ? t('roles.handOverText', { who: shortRef(holder) }) : undefined
      }
      onSubmit={save}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={moves.isBusy}>
          {t('roles.do')}
        </Button>
      }
    >
      <PersonField
        id="role-who"
        label={t('roles.who')}
        value={who}
        onChange={setWho}
        required
        error={isAsked && isLacking ? t('roles.whoNeeded') : undefined}
      />
      <div role="status">{moves.outcome}</div>
    </FormDialog>
  );
}
