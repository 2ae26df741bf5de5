import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { formatCount } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { BulkDialog } from './BulkDialog';
import { ChosenItems } from './useChosenItems';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    minHeight: 32,
    fontSize: '0.875rem',
  },
}));

/** What may be done with several at once; always there, so that nothing moves when one is chosen. */
export function BulkBar(props: {
  items: readonly WireActionItem[];
  chosen: ChosenItems;
  onChanged: () => void;
}) {
  const { items, chosen, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const count = chosen.items.length;
  return (
    <div className={classes.bar}>
      <Button size="small" onClick={() => chosen.setAll(count < items.length)}>
        {t(count < items.length ? 'actions.selectAll' : 'actions.unselect')}
      </Button>
      <span role="status">
        {count > 0 &&
          t('actions.selected', { count, shown: formatCount(count) })}
      </span>
      <Button
        size="small"
        variant="outlined"
        disabled={count === 0}
        onClick={() => setOpen(true)}
      >
        {t('actions.bulk')}
      </Button>
      {isOpen && (
        <BulkDialog
          items={chosen.items}
          onChanged={onChanged}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
