import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ResolveQuery,
  ResolveResponse,
} from '@nines/backstage-plugin-runbooks-common';
import {
  CopyBlock,
  Missing,
  Section,
  safeUrl,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { useTabHref } from '../links';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(3), maxWidth: 760 },
  tried: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
}));

/** An alert without a runbook: what each rule found, the address that the alert gives, and how to write one. */
export function NoMatch(props: {
  query: ResolveQuery;
  answer: ResolveResponse;
}) {
  const { query, answer } = props;
  const { alert } = query;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const tabHref = useTabHref();
  const entity = shortRef(query.entity);
  const given = answer.externalUrl ?? query.runbook;
  const href = given && safeUrl(given);
  return (
    <div className={classes.page}>
      <Missing
        title={t('open.title', { alert })}
        text={t('open.text', { entity })}
      >
        <Link to={tabHref(query.entity)}>{t('open.entity', { entity })}</Link>
        <Link to={root}>{t('open.all')}</Link>
      </Missing>
      {given && (
        <Typography variant="body2">
          {href ? (
            <>
              {t('open.external')}{' '}
              <Link to={href} underline="always">
                {given}
              </Link>
            </>
          ) : (
            <>
              {t('open.externalText')} <code>{given}</code>
            </>
          )}
        </Typography>
      )}
      <Section title={t('open.tried')}>
        <ol className={classes.tried}>
          {answer.tried.map(({ rule, outcome }) => (
            <li key={rule}>
              {t(`rule.${rule}`)}: {outcome}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('open.write')} text={t('open.writeText')}>
        <CopyBlock
          label={t('open.command')}
          text={`nines runbooks new ${asArgument(alert)}`}
        />
      </Section>
    </div>
  );
}

/** A word of a shell, whatever somebody called their alert. */
function asArgument(word: string): string {
  return /^[\w.:-]+$/.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
}
