import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import MaterialLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { usePostmortemsHrefs } from '../links';

const useStyles = makeStyles(theme => ({
  title: { overflowWrap: 'anywhere' },
  button: { textAlign: 'left', verticalAlign: 'baseline' },
  quiet: {
    fontSize: '0.75rem',
    color: quietText(theme),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline', color: 'inherit' },
  },
  warning: { fontSize: '0.875rem', verticalAlign: 'text-bottom' },
}));

/** The name of an item, which opens it; below it its ref, priority, type and where it comes from. */
export function ItemTitle(props: {
  item: WireActionItem;
  href?: string;
  onOpen: () => void;
  isOfOneRecord?: true;
}) {
  const { item, href, onOpen, isOfOneRecord } = props;
  const { postmortem, incident, findings } = item;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  return (
    <div className={classes.title}>
      {href ? (
        <Link to={href}>{item.title}</Link>
      ) : (
        <MaterialLink
          component="button"
          type="button"
          variant="inherit"
          className={classes.button}
          onClick={onOpen}
        >
          {item.title}
        </MaterialLink>
      )}
      <div className={classes.quiet}>
        {item.ref} · {item.priority} · {t(`actionType.${item.type}`)}
        {!isOfOneRecord && postmortem && (
          <>
            {' · '}
            <Link to={hrefs.postmortem(postmortem)} title={postmortem.title}>
              {postmortem.ref}
            </Link>
          </>
        )}
        {!isOfOneRecord && incident && (
          <>
            {' · '}
            <Link to={hrefs.incident(incident)} title={incident.title}>
              {incident.ref}
            </Link>
          </>
        )}
        {findings.length > 0 && (
          <>
            {' · '}
            <span title={findings.map(({ message }) => message).join('\n')}>
              <WarningIcon aria-hidden className={classes.warning} />{' '}
              {t('actions.findings', { count: findings.length })}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
