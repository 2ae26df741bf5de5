import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  CreateActionItemRequest,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { ActionStatusChip } from '../shared';

/** What an action item is to come of. */
export type Proposal = Pick<
  Partial<CreateActionItemRequest>,
  'type' | 'factorIds' | 'lessonId'
> & {
  /** The finding, which its description begins with. */
  readonly from: string;
};

/** Opens the form of a new action item, filled in. */
export type Propose = (proposal: Proposal) => void;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    fontSize: '0.8125rem',
  },
  quiet: { color: quietText(theme) },
}));

/** What comes of a finding: its action items, or one click to a new one. */
export function FindingActions(props: {
  items: readonly WireActionItem[];
  /** Without an item it is left over. */
  isLeft?: boolean;
  /** Of the finding. */
  name: string;
  propose?: () => void;
}) {
  const { items, isLeft = false, name, propose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const hrefs = usePostmortemsHrefs();
  if (items.length === 0 && !propose && !isLeft) return null;
  return (
    <div className={classes.line}>
      {items.map(item => (
        <span key={item.id} className={classes.line}>
          <ActionStatusChip item={item} isBrief />
          <Link to={hrefs.actionItem(item)} underline="always">
            {item.ref} {item.title}
          </Link>
        </span>
      ))}
      {items.length === 0 && isLeft && (
        <span className={classes.quiet}>{t('findingActions.none')}</span>
      )}
      {propose && (
        <Button
          size="small"
          aria-label={t('findingActions.addFor', { name })}
          onClick={propose}
        >
          {t('findingActions.add')}
        </Button>
      )}
    </div>
  );
}
