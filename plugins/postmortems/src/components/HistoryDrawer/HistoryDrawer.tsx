import { useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import { RecordSubject } from '@nines/backstage-plugin-postmortems-common';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { usePostmortemsRequest } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { HistoryEntry } from './HistoryEntry';

/** Entries of one answer. */
const PAGE = 25;

const useStyles = makeStyles(theme => ({
  paper: { width: 'min(720px, 100vw)', padding: theme.spacing(2) },
  head: { display: 'flex', justifyContent: 'space-between' },
  list: {
    '& a': { textDecoration: 'underline' },
    display: 'grid',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
    fontSize: '0.875rem',
  },
}));

/** Every change of a record, the latest first: who, when, why, and each field before and after. */
export function HistoryDrawer(props: {
  subject: RecordSubject;
  onClose: () => void;
}) {
  const { subject, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const titleId = useId();
  const [limit, setLimit] = useState(PAGE);
  const loaded = usePostmortemsRequest(
    { subject: `history ${subject.kind} ${subject.id}`, detail: `${limit}` },
    async (api, signal) => {
      const first = await api.getHistory(subject, { limit: PAGE }, { signal });
      const items = [...first.items];
      while (items.length < Math.min(limit, first.totalItems)) {
        const query = { offset: items.length, limit: PAGE };
        const next = await api.getHistory(subject, query, { signal });
        if (next.items.length === 0) break;
        items.push(...next.items);
      }
      return { items, totalItems: first.totalItems };
    },
  );
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-labelledby': titleId,
      }}
    >
      <div className={classes.head}>
        <Typography id={titleId} variant="h6" component="h2">
          {t('history.title')}
        </Typography>
        <IconButton
          size="small"
          aria-label={t('history.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {loaded.status === 'loading' && (
        <Skeleton label={t('history.loading')} heights={[64, 64, 64]} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <>
          {loaded.value.items.length === 0 && (
            <Typography variant="body2">{t('history.none')}</Typography>
          )}
          <ol className={classes.list} aria-label={t('history.title')}>
            {loaded.value.items.map(entry => (
              <HistoryEntry
                key={`${entry.version} ${entry.at} ${entry.change}`}
                entry={entry}
              />
            ))}
          </ol>
          {loaded.value.items.length < loaded.value.totalItems && (
            <span>
              <Button
                size="small"
                variant="outlined"
                disabled={loaded.isStale}
                onClick={() => setLimit(limit + PAGE)}
              >
                {t('history.more')}
              </Button>
            </span>
          )}
        </>
      )}
    </Drawer>
  );
}
