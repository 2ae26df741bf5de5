import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  runbooksApiRef,
  saveFile,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

/** Saves one runbook, or all critical ones, as a file that needs no portal: HTML to print, or Markdown. */
export function ExportButtons(props: {
  query: { ref: string } | { critical: 'true' };
}) {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runbooks = useApi(runbooksApiRef);
  const action = useAction(() => {});
  const save = (format: 'html' | 'markdown') =>
    action.run(async () => {
      const file = await runbooks.exportRunbooks({ ...props.query, format });
      saveFile({ ...file, type: `text/${format}` });
    }, '');
  const isAll = 'critical' in props.query;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={action.isBusy}
        onClick={() => save('html')}
      >
        {t(isAll ? 'browse.saveCritical' : 'details.saveHtml')}
      </Button>
      <Button
        size="small"
        variant="outlined"
        disabled={action.isBusy}
        onClick={() => save('markdown')}
      >
        {t(isAll ? 'browse.saveCriticalMarkdown' : 'details.saveMarkdown')}
      </Button>
      <span role="status">{action.outcome}</span>
    </>
  );
}
