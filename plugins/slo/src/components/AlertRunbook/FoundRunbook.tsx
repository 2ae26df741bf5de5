import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { ResolveResponse } from '@nines/backstage-plugin-runbooks-common';
import { SafeMarkdown, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 500, overflowWrap: 'anywhere' },
  quiet: { color: quietText(theme), overflowWrap: 'anywhere' },
  text: {
    maxHeight: 420,
    overflow: 'auto',
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2),
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
}));

/** The section that stands for the alert, which page it is of, and why that page. */
export function FoundRunbook(props: {
  match: NonNullable<ResolveResponse['match']>;
}) {
  const { href, runbook, section, because, missingAnchor } = props.match;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <div className={classes.title}>
        <Link to={href}>
          {section?.heading
            ? `${runbook.title}: ${section.heading}`
            : runbook.title}
        </Link>
      </div>
      <div className={classes.quiet}>{because}</div>
      {missingAnchor && (
        <div>
          {t('alert.whatToDo.missingAnchor', { anchor: missingAnchor })}
        </div>
      )}
      {runbook.flags.includes('overdue') && (
        <div>{t('alert.whatToDo.overdue')}</div>
      )}
      {section?.text && (
        // Scrolls by itself, so the keyboard must reach it
        <div
          className={classes.text}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={section.heading || runbook.title}
        >
          <SafeMarkdown markdown={section.text} />
        </div>
      )}
    </>
  );
}
