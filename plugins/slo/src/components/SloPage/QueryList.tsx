import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { WireExplanation } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  query: {
    margin: theme.spacing(0.5, 0, 1),
    padding: theme.spacing(1, 1.5),
    borderRadius: 4,
    background: theme.palette.action.hover,
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** What the source was asked, each query with a link that opens it there. */
export function QueryList(props: { queries: WireExplanation['queries'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('slo.computed.queries')}>
      {props.queries.map(({ role, source, instance, query, url }) => {
        const place = instance ? `${source} ${instance}` : source;
        return (
          <li key={`${role}/${query}`}>
            {t(`slo.computed.role.${role}`)} · {place}
            {url && (
              <>
                {' · '}
                <Link to={url} underline="always">
                  {t('slo.computed.open', { instance: place })}
                </Link>
              </>
            )}
            <pre className={classes.query}>{query}</pre>
          </li>
        );
      })}
    </ul>
  );
}
