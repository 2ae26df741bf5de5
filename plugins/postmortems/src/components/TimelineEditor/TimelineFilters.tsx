import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import {
  EVENT_KINDS,
  EVENT_SOURCES,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import {
  FacetSelect,
  SearchField,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { EventFilter, countBy } from './filterEvents';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
    paddingTop: 6,
  },
}));

/** Search and filters of a timeline; hidden events on demand. */
export function TimelineFilters(props: {
  id: string;
  events: readonly WireTimelineEvent[];
  filter: EventFilter;
  onChange: (filter: EventFilter) => void;
}) {
  const { id, events, filter, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const hidden = events.filter(event => event.hidden).length;
  const isKind = (value: string) => EVENT_KINDS.filter(kind => kind === value);
  const isSource = (value: string) =>
    EVENT_SOURCES.filter(source => source === value);
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('timeline.search')}
        value={filter.search}
        onChange={search => onChange({ ...filter, search })}
      />
      <FacetSelect
        id={`${id}-kind`}
        label={t('timeline.field.kind')}
        options={countBy(events, ({ kind }) => kind)}
        selected={filter.kinds}
        nameOf={value =>
          isKind(value)
            .map(kind => t(`timeline.kind.${kind}`))
            .join()
        }
        onChange={values =>
          onChange({ ...filter, kinds: values.flatMap(isKind) })
        }
      />
      <FacetSelect
        id={`${id}-source`}
        label={t('timeline.field.source')}
        options={countBy(events, ({ source }) => source)}
        selected={filter.sources}
        nameOf={value =>
          isSource(value)
            .map(source => t(`timeline.source.${source}`))
            .join()
        }
        onChange={values =>
          onChange({ ...filter, sources: values.flatMap(isSource) })
        }
      />
      {hidden > 0 && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={filter.showsHidden}
              onChange={event =>
                onChange({ ...filter, showsHidden: event.target.checked })
              }
            />
          }
          label={t('timeline.showHidden', { count: hidden })}
        />
      )}
    </div>
  );
}
