import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import {
  RunbookResponse,
  SECTION_KINDS,
} from '@nines/backstage-plugin-runbooks-common';
import { Section, quietText } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Beside other words, colour alone would not tell a link
    '& a': { textDecoration: 'underline' },
  },
  quiet: { color: quietText(theme) },
  icon: { fontSize: '1rem', verticalAlign: 'text-bottom' },
}));

/** The headings of a page, and which of our four sections each is taken for. */
export function SectionList(props: {
  entityRef: string;
  runbook: RunbookResponse;
}) {
  const { entityRef, runbook } = props;
  const { docsRef, page } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const href = useRunbookHref();
  const sections = runbook.sections.filter(({ anchor }) => anchor !== '');
  const missing = SECTION_KINDS.filter(
    kind => !sections.some(section => section.kind === kind),
  );
  return (
    <Section title={t('details.sections')}>
      {sections.length === 0 && t('details.noSections')}
      <ul className={classes.list}>
        {sections.map(({ level, heading, anchor, kind, isBuilt }) => (
          <li key={anchor} style={{ paddingLeft: (level - 1) * 12 }}>
            <Link to={href({ entityRef, docsRef, page, anchor })}>
              {heading}
            </Link>
            {kind && (
              <span className={classes.quiet}>
                {' '}
                · {t(`details.kind.${kind}`)}
              </span>
            )}
            {isBuilt === false && (
              <span className={classes.quiet}>
                {' '}
                <WarningIcon aria-hidden className={classes.icon} />{' '}
                {t('details.anchorMissing')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div className={classes.quiet}>
          {t('details.missingKinds', {
            kinds: missing.map(kind => t(`details.kind.${kind}`)).join(', '),
          })}
        </div>
      )}
    </Section>
  );
}
