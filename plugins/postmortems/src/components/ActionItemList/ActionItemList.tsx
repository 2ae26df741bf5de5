import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { DueText } from '../ActionItemTable';
import { usePostmortemsHrefs } from '../links';
import { ActionStatusChip, PersonRef } from '../shared';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    containerType: 'inline-size',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '124px minmax(0, 1fr)',
    alignItems: 'start',
    '@container (max-width: 400px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: theme.spacing(0.25, 1.5),
    padding: theme.spacing(0.75, 0),
    fontSize: '0.875rem',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
  },
  name: { overflowWrap: 'anywhere' },
  quiet: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    '& a': { textDecoration: 'underline' },
  },
}));

/** A few action items at a glance, in the order given. */
export function ActionItemList(props: {
  label: string;
  items: readonly WireActionItem[];
  /** Leaves out whose they are: all are of one. */
  isOfOneOwner?: true;
}) {
  const { label, items, isOfOneOwner } = props;
  const classes = useStyles();
  const hrefs = usePostmortemsHrefs();
  return (
    <ul className={classes.list} aria-label={label}>
      {items.map(item => (
        <li key={item.id} className={classes.row}>
          <span>
            <ActionStatusChip item={item} />
          </span>
          <span className={classes.name}>
            <Link to={hrefs.actionItem(item)}>{item.title}</Link>
            <div className={classes.quiet}>
              {item.priority} · <DueText item={item} />
              {!isOfOneOwner && (
                <>
                  {' · '}
                  <PersonRef
                    personRef={item.ownerRef}
                    isGone={item.isOwnerGone}
                  />
                </>
              )}
            </div>
          </span>
        </li>
      ))}
    </ul>
  );
}
