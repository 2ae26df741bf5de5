import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  MILESTONES,
  Milestone,
  PostmortemContent,
  WireInstant,
} from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { InstantField } from '../InstantField';
import { ContentPart } from './draft';
import { useFieldStyles } from './fieldStyles';

/** The milestones, each with how well it is known; one that is unknown or out of order says why. */
export function TimesEditor(props: {
  content: PostmortemContent;
  onChange: (part: ContentPart) => void;
}) {
  const { content, onChange } = props;
  const { milestones } = content;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const set = (name: Milestone, milestone: (typeof milestones)[Milestone]) => {
    const { [name]: _, ...others } = milestones;
    onChange({
      milestones: milestone ? { ...others, [name]: milestone } : others,
    });
  };
  const setInstant = (name: Milestone, instant: WireInstant | undefined) => {
    const reason = milestones[name]?.reason;
    set(name, instant && { ...instant, ...(reason && { reason }) });
  };
  return (
    <ul className={classes.list}>
      {MILESTONES.map(name => {
        const milestone = milestones[name];
        return (
          <li key={name} className={classes.item}>
            <InstantField
              id={`pm-milestones-${name}`}
              label={t(`times.milestone.${name}`)}
              value={milestone}
              onChange={instant => setInstant(name, instant)}
            />
            {milestone && (
              <TextField
                id={`pm-milestones-${name}-reason`}
                label={t(
                  milestone.precision === 'unknown'
                    ? 'times.reasonUnknown'
                    : 'times.reason',
                )}
                variant="outlined"
                size="small"
                fullWidth
                value={milestone.reason ?? ''}
                onChange={event =>
                  set(name, {
                    ...milestone,
                    reason: event.target.value || undefined,
                  })
                }
                inputProps={{ maxLength: 1_000 }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
