import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  RunEventRequest,
  RunResponse,
} from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  SafeMarkdown,
  TimeDistance,
  quietText,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { CommandBlock } from './CommandBlock';
import { NoteField } from './NoteField';
import { StepButtons } from './StepButtons';
import { StepStateText } from './StepStateText';
import { RunMoves } from './useRunMoves';

const INDENT = 24;

const useStyles = makeStyles(theme => ({
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    // Beside other words, colour alone would not tell a link
    '& a': { textDecoration: 'underline' },
  },
  number: {
    color: quietText(theme),
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
  notes: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** One step: what to do, its commands, how it stands, who moved it and when, and what was noted. */
export function RunStep(props: {
  step: RunResponse['steps'][number];
  /** From 1. */
  number: number;
  /** Absent where the reader may only look on. */
  moves: RunMoves | undefined;
}) {
  const { step, number, moves } = props;
  const { state, by, at, notes, commands, depth } = step;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const [note, setNote] = useState<string>();
  const move = async (type: RunEventRequest['type'], done: string) => {
    const text = note?.trim();
    const request = { type, step: step.id, ...(text && { note: text }) };
    if (await moves?.move(request, done)) setNote(undefined);
  };
  return (
    <li className={classes.step} style={{ paddingLeft: depth * INDENT }}>
      <span className={classes.number}>{number}</span>
      <div>
        {step.text && <SafeMarkdown markdown={step.text} />}
        {commands.map((command, index) => (
          <CommandBlock
            key={index}
            label={t('run.commandLabel', { step: `${number}` })}
            command={command}
          />
        ))}
        {moves && (
          <StepButtons
            state={state}
            number={number}
            isNoting={note !== undefined}
            isBusy={moves.isBusy}
            onMove={move}
            onNote={() => setNote(note === undefined ? '' : undefined)}
          />
        )}
        {note !== undefined && (
          <NoteField
            label={t('run.note', { step: `${number}` })}
            value={note}
            onChange={setNote}
            onSave={() => move('note', t('run.noted', { step: `${number}` }))}
            onCancel={() => setNote(undefined)}
          />
        )}
        <div className={classes.quiet}>
          <StepStateText state={state} />{' '}
          {by && at && (
            <>
              <EntityLink entityRef={by} /> ·{' '}
              <TimeDistance at={at} now={now} isPast />
            </>
          )}
        </div>
        {notes.length > 0 && (
          <ul className={classes.notes}>
            {notes.map(({ at: noted, by: author, text }) => (
              <li key={`${noted} ${text}`}>
                {text}{' '}
                <span className={classes.quiet}>
                  <EntityLink entityRef={author} /> ·{' '}
                  <TimeDistance at={noted} now={now} isPast />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
