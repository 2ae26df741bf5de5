import { useState } from 'react';
import ClosedIcon from '@material-ui/icons/CheckCircleOutline';
import GoneIcon from '@material-ui/icons/LinkOff';
import OpenIcon from '@material-ui/icons/RadioButtonUnchecked';
import UnreadIcon from '@material-ui/icons/HelpOutline';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  WireActionItem,
  WireExternalIssue,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  TimeDistance,
  safeUrl,
  useNow,
  useStateColors,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { LinkDialog } from './LinkDialog';
import { ItemMovesOn } from './useItemMovesOn';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: 4 },
}));

const ICONS = {
  open: OpenIcon,
  closed: ClosedIcon,
  gone: GoneIcon,
  unread: UnreadIcon,
};

/** What a tracker last said of an issue: shape and word. */
export function IssueState({ issue }: { issue: WireExternalIssue }) {
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const state = issue.state ?? 'unread';
  const Icon = ICONS[state];
  return (
    <span className={classes.state} title={issue.stateReason}>
      <Icon aria-hidden fontSize="inherit" />
      {t(`tracker.state.${state}`)}
    </span>
  );
}

/** The issues of an item in trackers of others: state, since when, where it differs, why it could not be read. */
export function IssueLinks(props: {
  item: WireActionItem;
  moves: ItemMovesOn;
}) {
  const { item, moves } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const [isLinking, setLinking] = useState(false);
  const mayLink = item.allowedActions.includes('link');
  return (
    <Section title={t('tracker.title')}>
      {item.externals.length === 0 && <div>{t('tracker.none')}</div>}
      <ul className={classes.list}>
        {item.externals.map(issue => (
          <li key={issue.provider}>
            <Issue issue={issue} />{' '}
            {mayLink && (
              <Button
                size="small"
                disabled={moves.isBusy}
                aria-label={t('tracker.unlinkWhat', { key: issue.key })}
                onClick={() => moves.unlink(issue.provider)}
              >
                {t('tracker.unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setLinking(true)}
        >
          {t('tracker.link')}
        </Button>
      )}
      {isLinking && (
        <LinkDialog
          item={item}
          moves={moves}
          onClose={() => setLinking(false)}
        />
      )}
    </Section>
  );
}

function Issue({ issue }: { issue: WireExternalIssue }) {
  const { t } = useTranslationRef(actionsTranslationRef);
  const colors = useStateColors();
  const now = useNow();
  const url = safeUrl(issue.url);
  return (
    <>
      {url ? <Link to={url}>{issue.key}</Link> : issue.key} {issue.title}{' '}
      <IssueState issue={issue} />
      {issue.syncedAt && (
        <>
          {' '}
          {t('tracker.asOf')}{' '}
          <TimeDistance at={issue.syncedAt} now={now} isPast />
        </>
      )}
      {issue.conflict && (
        <div style={{ color: colors.atRisk }}>
          {t('tracker.conflict')} {issue.conflict}
        </div>
      )}
      {issue.syncError && (
        <div style={{ color: colors.exhausted }}>
          {t('tracker.failed')} {issue.syncError}
        </div>
      )}
    </>
  );
}
