import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ImportRequest,
  WireImportResult,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  postmortemsApiRef,
  quietText,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { ChosenFiles } from './ChosenFiles';
import { ImportOptions } from './ImportOptions';
import { ImportResults } from './ImportResults';
import {
  ImportFile,
  ImportOptionValues,
  NO_OPTIONS,
  requestOf,
} from './importRequest';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    maxWidth: 1100,
    minWidth: 0,
    // The theme's own are too faint on the grey of a page
    '& .MuiFormLabel-root:not(.Mui-error), & .MuiFormHelperText-root:not(.Mui-error)':
      { color: quietText(theme) },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** What was answered, and to which question: an answer to other files or options is none to these. */
type Answer = {
  readonly question: string;
  readonly isDryRun: boolean;
  readonly results: readonly WireImportResult[];
};

/** Reads in files of others: first only to see what would become of each, then in earnest. */
export function ImportPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const action = useAction(() => {});
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const [options, setOptions] = useState<ImportOptionValues>(NO_OPTIONS);
  const [answer, setAnswer] = useState<Answer>();
  const question = JSON.stringify([files, options]);
  const isSeen = answer?.question === question && answer.isDryRun;
  const isReady = files.length > 0;
  const send = (dryRun: boolean) =>
    action.run(async () => {
      const request: ImportRequest = requestOf(files, options, dryRun);
      const { results } = await api.importPostmortems(request);
      setAnswer({ question, isDryRun: dryRun, results });
    }, t(dryRun ? 'imports.looked' : 'imports.done'));
  return (
    <div className={classes.page}>
      <Section title={t('imports.files')} text={t('imports.text')} isTop>
        <ChosenFiles files={files} onChange={setFiles} />
      </Section>
      <Section title={t('imports.options')} isTop>
        <ImportOptions options={options} onChange={setOptions} />
      </Section>
      <div className={classes.line}>
        <Button
          variant="outlined"
          color="primary"
          disabled={!isReady || action.isBusy}
          onClick={() => send(true)}
        >
          {t('imports.dryRun')}
        </Button>
        <Button
          variant="outlined"
          disabled={!isReady || !isSeen || action.isBusy}
          onClick={() => send(false)}
        >
          {t('imports.import')}
        </Button>
        <span role="status">
          {action.outcome ||
            (isReady && !isSeen && !answer ? t('imports.lookFirst') : '')}
        </span>
      </div>
      {answer && (
        <ImportResults
          results={answer.results}
          isDryRun={answer.isDryRun}
          isOld={answer.question !== question}
        />
      )}
    </div>
  );
}
