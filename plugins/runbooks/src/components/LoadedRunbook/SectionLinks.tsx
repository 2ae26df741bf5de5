import { useLocation } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import { runbooksTranslationRef } from '../../translation';

/** Headings of this level and above lead through a page. */
const MAX_LEVEL = 2;

/** As many as one line or two hold. */
const MAX_LINKS = 12;

const useStyles = makeStyles(theme => ({
  sections: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    fontSize: '0.875rem',
    '& [aria-current]': { fontWeight: 700 },
  },
}));

/** To the sections of the page below; which one the address names is marked. */
export function SectionLinks({ runbook }: { runbook: RunbookResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { pathname, search, hash } = useLocation();
  const sections = runbook.sections
    .filter(
      ({ level, anchor, heading }) =>
        anchor !== '' && level <= MAX_LEVEL && heading !== runbook.title,
    )
    .slice(0, MAX_LINKS);
  if (sections.length === 0) return null;
  return (
    <nav aria-label={t('entity.sections')} className={classes.sections}>
      {sections.map(({ anchor, heading }) => (
        <Link
          key={anchor}
          to={`${pathname}${search}#${anchor}`}
          aria-current={hash === `#${anchor}` ? 'location' : undefined}
        >
          {heading}
        </Link>
      ))}
    </nav>
  );
}
