import { ReactNode, memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireTimelineEvent } from '@nines/backstage-plugin-postmortems-common';
import {
  SafeMarkdown,
  quietText,
  safeUrl,
} from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef, writingTranslationRef } from '../../translation';
import { InstantText, PersonRef } from '../shared';

/** Text in which Markdown could mean something; all other is drawn as it is, which is quick. */
const MARKUP = /[*_`#[\]<>|~\n\\&]|https?:|^\s*(?:[-+]|\d+[.)])\s/;

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '176px 112px minmax(0, 1fr)',
    gap: theme.spacing(0.25, 1.5),
    padding: theme.spacing(0.5, 0.5, 0.5, 1),
    borderLeft: '2px solid transparent',
    borderBottom: `1px solid ${theme.palette.divider}`,
    // Rows that are out of sight are not laid out
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :last-child': { gridColumn: '1 / -1' },
    },
  },
  pinned: { borderLeftColor: theme.palette.text.primary },
  hidden: { background: theme.palette.action.hover },
  kind: { fontWeight: 500 },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    color: quietText(theme),
    fontSize: '0.8125rem',
    '& a': { textDecoration: 'underline' },
    '& button': { padding: '0 4px', textTransform: 'none' },
  },
}));

/** One event: when, of which kind, what, and where that comes from. */
export const EventRow = memo(function TimelineRow(props: {
  event: WireTimelineEvent;
  children?: ReactNode;
}) {
  const { event, children } = props;
  const { at, endAt, kind, text, actor, source, evidenceUrl } = event;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const href = evidenceUrl && safeUrl(evidenceUrl);
  const marks = [
    event.pinned && t('timeline.mark.pinned'),
    event.hidden && t('timeline.mark.hidden'),
    event.edited && t('timeline.mark.edited'),
    event.visibility === 'external' && t('timeline.mark.external'),
  ].filter(Boolean);
  return (
    <li
      className={`${classes.row} ${event.pinned ? classes.pinned : ''} ${
        event.hidden ? classes.hidden : ''
      }`}
    >
      <span>
        <InstantText instant={at} />
        {endAt && (
          <>
            {' – '}
            <InstantText instant={endAt} />
          </>
        )}
      </span>
      <span className={classes.kind}>{t(`timeline.kind.${kind}`)}</span>
      <div>
        {MARKUP.test(text) ? <SafeMarkdown markdown={text} /> : text}
        <div className={classes.quiet}>
          <span>{t(`timeline.source.${source}`)}</span>
          {actor?.role && <span>{actor.role}</span>}
          {actor?.ref && <PersonRef personRef={actor.ref} />}
          {marks.length > 0 && <strong>{marks.join(', ')}</strong>}
          {href && (
            <Link to={href} underline="always">
              {tShared('instant.evidence')}
            </Link>
          )}
          {children}
        </div>
      </div>
    </li>
  );
});
