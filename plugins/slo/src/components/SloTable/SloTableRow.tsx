import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { FleetRow } from '@nines/backstage-plugin-slo-common';
import {
  BudgetBar,
  EntityLink,
  SloStateChip,
  shortRef,
  useTableStyles,
} from '@nines/backstage-plugin-slo-react';
import { useSloHref } from '../links';
import { ExhaustionNumber, LeftNumber, SliNumber } from '../numbers';
import { Sparkline } from '../Sparkline';

/** One objective with the entity it belongs to. */
export function SloTableRow(props: { row: FleetRow; now: number }) {
  const { row, now } = props;
  const { entity } = row;
  const classes = useTableStyles();
  const href = useSloHref();
  return (
    <tr role="row" className={classes.row}>
      <Cell>
        <SloStateChip state={row.state} />
      </Cell>
      <Cell>
        <div className={classes.twoLines} title={row.title}>
          <Link to={href(row)}>{row.title}</Link>
        </div>
        <div
          className={`${classes.oneLine} ${classes.entity}`}
          title={entity.title}
        >
          <EntityLink entityRef={row.entityRef}>{entity.title}</EntityLink>
        </div>
      </Cell>
      <Cell className={`${classes.wideOnly} ${classes.small}`}>
        <RefOrNothing entityRef={entity.owner} />
      </Cell>
      <Cell className={`${classes.widestOnly} ${classes.small}`}>
        <RefOrNothing entityRef={entity.system} />
      </Cell>
      <Cell className={classes.widestOnly}>{entity.tier ?? '–'}</Cell>
      <Cell className={classes.number}>
        <SliNumber objective={row} />
      </Cell>
      <Cell>
        <div className={classes.budget}>
          <BudgetBar left={row.budget?.left ?? null} kind={row.state.kind} />
          <LeftNumber objective={row} />
        </div>
      </Cell>
      <Cell className={`${classes.full} ${classes.small}`}>
        <ExhaustionNumber objective={row} now={now} />
      </Cell>
      <Cell className={classes.widestOnly}>
        <Sparkline values={row.sparkline} kind={row.state.kind} />
      </Cell>
    </tr>
  );
}

function Cell(props: { className?: string; children: ReactNode }) {
  const classes = useTableStyles();
  return (
    // A folded table loses the roles that its elements imply.
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
    <td role="cell" className={`${classes.cell} ${props.className ?? ''}`}>
      {props.children}
    </td>
  );
}

function RefOrNothing({ entityRef }: { entityRef: string | null }) {
  const classes = useTableStyles();
  if (!entityRef) return <>–</>;
  return (
    <div className={classes.oneLine} title={entityRef}>
      <EntityLink entityRef={entityRef}>{shortRef(entityRef)}</EntityLink>
    </div>
  );
}
