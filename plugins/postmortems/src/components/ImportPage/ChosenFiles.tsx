import { DragEvent, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { formatCount } from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { ImportFile, addFiles } from './importRequest';

const useStyles = makeStyles(theme => ({
  chosen: { display: 'grid', gap: theme.spacing(1.5), paddingTop: 8 },
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2),
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: 8,
  },
  over: { borderColor: theme.palette.text.primary },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
}));

/** Files by drop, by choice, or as pasted text. */
export function ChosenFiles(props: {
  files: readonly ImportFile[];
  onChange: (files: readonly ImportFile[]) => void;
}) {
  const { files, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [refused, setRefused] = useState<string[]>([]);
  const add = (added: readonly ImportFile[]) => {
    const next = addFiles(files, added);
    setRefused(next.refused);
    onChange(next.files);
  };
  const read = async (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    const outcomes = await Promise.allSettled(chosen.map(toImportFile));
    const added = outcomes.flatMap(one =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    const next = addFiles(files, added);
    const unread = chosen
      .filter((_, index) => outcomes[index].status === 'rejected')
      .map(({ name }) => name);
    setRefused([...next.refused, ...unread]);
    onChange(next.files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files);
  };
  const addPasted = () => {
    const path = `${t('imports.pastedName', {
      number: `${files.length + 1}`,
    })}.md`;
    add([{ path, text: pasted }]);
    setPasted('');
  };
  return (
    <div className={classes.chosen}>
      <div
        className={`${classes.drop} ${isOver ? classes.over : ''}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          variant="outlined"
          size="small"
          onClick={() => input.current?.click()}
        >
          {t('imports.choose')}
        </Button>
        <span>{t('imports.drop')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('imports.choose')}
          onChange={event => {
            const field = event.target;
            read(field.files).then(() => {
              field.value = '';
            });
          }}
        />
      </div>
      <TextField
        id="import-paste"
        label={t('imports.paste')}
        variant="outlined"
        size="small"
        multiline
        minRows={3}
        maxRows={12}
        value={pasted}
        onChange={event => setPasted(event.target.value)}
      />
      <span>
        <Button
          size="small"
          variant="outlined"
          disabled={pasted.trim() === ''}
          onClick={addPasted}
        >
          {t('imports.addPasted')}
        </Button>
      </span>
      {refused.length > 0 && (
        <div role="alert">
          {t('imports.refused', { files: refused.join(', ') })}
        </div>
      )}
      <ul className={classes.list} aria-label={t('imports.files')}>
        {files.map(({ path, text }) => (
          <li key={path}>
            {path} ({t('imports.size', { size: formatCount(text.length) })}){' '}
            <Button
              size="small"
              aria-label={tWriting('writing.removeOf', { what: path })}
              onClick={() =>
                onChange(files.filter(other => other.path !== path))
              }
            >
              {tWriting('writing.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function toImportFile(file: File): Promise<ImportFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve({
        path: file.webkitRelativePath || file.name,
        text: String(reader.result),
      });
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}
