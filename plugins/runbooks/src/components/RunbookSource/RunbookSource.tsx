import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import {
  SafeMarkdown,
  Skeleton,
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { useRunbooksRequest } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { useSectionScroll } from './useSectionScroll';

const useStyles = makeStyles(theme => ({
  source: {
    marginTop: theme.spacing(1.5),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    maxWidth: 860,
  },
  cut: { color: quietText(theme), fontSize: '0.8125rem' },
}));

/** The source of a page, rendered here: what there is while TechDocs has nothing. */
export function RunbookSource(props: {
  runbook: WireRunbook;
  asOf: string | null;
}) {
  const { asOf } = props;
  const { ref } = props.runbook;
  const now = useNow();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const page = useRunbooksRequest({ subject: ref }, (api, signal) =>
    api.getRunbook(ref, { signal }),
  );
  const article = useSectionScroll(
    page.status === 'ready' ? page.value.sections : [],
  );
  if (page.status === 'loading')
    return <Skeleton label={t('entity.loading')} heights={[640]} />;
  if (page.status === 'failed')
    return <RunbooksFailure error={page.error} retry={page.retry} />;
  const { markdown, cut } = page.value;
  return (
    <article ref={article} className={classes.source}>
      {asOf && (
        <p className={classes.cut}>
          {t('docs.asOf')} <TimeDistance at={asOf} now={now} isPast />
        </p>
      )}
      {cut && <p className={classes.cut}>{t('docs.cut', { reason: cut })}</p>}
      <SafeMarkdown markdown={markdown} />
    </article>
  );
}
