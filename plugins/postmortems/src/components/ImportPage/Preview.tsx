import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  MILESTONES,
  WireImportResult,
} from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown, formatCount } from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { FieldValue, useFieldName } from '../FieldValue';
import { InstantText, useSeverityName } from '../shared';

/** Events and items that a preview shows. */
const SHOWN = 50;

const useStyles = makeStyles(theme => ({
  preview: { display: 'grid', gap: theme.spacing(1), padding: 8 },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What was read of a file, before it is imported. */
export function Preview(props: {
  preview: NonNullable<WireImportResult['preview']>;
}) {
  const { content, timeline, actionItems } = props.preview;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const fieldName = useFieldName();
  const severityName = useSeverityName();
  const [isOpen, setOpen] = useState(false);
  const known = MILESTONES.flatMap(name => {
    const milestone = content.milestones[name];
    return milestone ? [{ name, milestone }] : [];
  });
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {t('imports.preview', {
          title: content.title,
          events: formatCount(timeline.length),
          items: formatCount(actionItems.length),
        })}
      </summary>
      {isOpen && (
        <div className={classes.preview}>
          <div>{severityName(content.severity)}</div>
          {content.summary && <SafeMarkdown markdown={content.summary} />}
          {content.impact.text && (
            <FieldValue
              label={fieldName('impact')}
              value={content.impact.text}
            />
          )}
          {known.length > 0 && (
            <ul className={classes.list} aria-label={fieldName('milestones')}>
              {known.map(({ name, milestone }) => (
                <li key={name}>
                  {tWriting(`times.milestone.${name}`)}:{' '}
                  <InstantText instant={milestone} />
                </li>
              ))}
            </ul>
          )}
          {timeline.length > 0 && (
            <div>
              <Typography variant="subtitle2" component="h3">
                {t('postmortem.part.timeline')}
              </Typography>
              <ul className={classes.list}>
                {timeline.slice(0, SHOWN).map(({ at, kind, text }, index) => (
                  <li key={index}>
                    <InstantText instant={at} /> ·{' '}
                    {tWriting(`timeline.kind.${kind}`)} · {text}
                  </li>
                ))}
              </ul>
              {timeline.length > SHOWN &&
                t('imports.more', { count: timeline.length - SHOWN })}
            </div>
          )}
          {actionItems.length > 0 && (
            <div>
              <Typography variant="subtitle2" component="h3">
                {t('postmortem.part.actions')}
              </Typography>
              <ul className={classes.list}>
                {actionItems.slice(0, SHOWN).map(({ title, owner }, index) => (
                  <li key={index}>
                    {title}
                    {owner && ` (${owner})`}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </details>
  );
}
