import { ReactNode, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { ChartResponse } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { ChartColumn, ChartTable } from './ChartTable';
import { ChartRow } from './chartRows';
import { Legend, LegendItem } from './Legend';

const useStyles = makeStyles(theme => ({
  frame: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    minWidth: 0,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    fontSize: '0.8125rem',
  },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    fontSize: '0.875rem',
  },
  summary: { color: quietText(theme) },
  details: { color: quietText(theme) },
}));

/** A chart with its name, what it says in one sentence, and the table behind it. */
export function ChartFrame(props: {
  title: string;
  summary: string;
  chart: Pick<ChartResponse, 'excluded'>;
  rows: readonly ChartRow[];
  columns: readonly ChartColumn[];
  legend?: readonly LegendItem[];
  children: ReactNode;
}) {
  const { title, summary, chart, rows, columns, legend, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <figure className={classes.frame}>
      <figcaption className={classes.caption}>
        <strong>{title}</strong>
        <span className={classes.summary}>{summary}</span>
      </figcaption>
      {legend && <Legend items={legend} />}
      <div role="img" aria-label={`${title}: ${summary}`}>
        {children}
      </div>
      <details
        className={classes.details}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>{t('charts.showTable')}</summary>
        {isOpen && (
          <ChartTable
            label={t('charts.table', { title })}
            excluded={chart.excluded}
            rows={rows}
            columns={columns}
          />
        )}
      </details>
    </figure>
  );
}
