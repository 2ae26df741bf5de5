import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityLink, useTableStyles } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Heads the rows of one owner, in a table that is sorted by owner. */
/* eslint-disable jsx-a11y/no-redundant-roles -- a folded table loses the roles that its elements imply */
export function OwnerRow(props: { owner: string | null; columns: number }) {
  const { owner, columns } = props;
  const classes = useTableStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <tr role="row" className={classes.group}>
      <th
        role="rowheader"
        scope="rowgroup"
        colSpan={columns}
        className={classes.groupHead}
      >
        {owner ? <EntityLink entityRef={owner} /> : t('fleet.noOwner')}
      </th>
    </tr>
  );
}
