import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  SEVERITIES,
  TrendsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import {
  formatCount,
  quietText,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';
import { SEVERITY_COLORS, useSeverityName } from '../shared';
import { Figure } from './Figure';
import { SeverityPattern, patternId } from './SeverityPattern';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    color: quietText(theme),
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: 6 },
}));

/** How many there were, by severity: each has a pattern and a name, so that none is told by colour alone. */
export function SeverityChart(props: { trends: TrendsResponse }) {
  const { buckets, total } = props.trends;
  const classes = useStyles();
  const { palette } = useTheme();
  const { t } = useTranslationRef(trendsTranslationRef);
  const fills = useStateFills();
  const nameOf = useSeverityName();
  const used = SEVERITIES.filter(severity =>
    buckets.some(bucket => (bucket.bySeverity[`${severity}`] ?? 0) > 0),
  );
  const label = { fontSize: 12, fill: palette.text.secondary };
  return (
    <Figure
      title={t('trends.count.title')}
      summary={t('trends.count.summary', {
        count: total,
        shown: formatCount(total),
      })}
      rowLabel={t('trends.period')}
      rows={buckets}
      nameOf={({ bucket }) => bucket}
      columns={[
        {
          label: t('trends.count.all'),
          value: ({ count }) => formatCount(count),
        },
        ...used.map(severity => ({
          label: nameOf(severity),
          value: ({ bySeverity }: TrendsResponse['buckets'][number]) =>
            formatCount(bySeverity[`${severity}`] ?? 0),
        })),
      ]}
    >
      <div className={classes.legend}>
        {used.map(severity => (
          <span key={severity} className={classes.item}>
            <svg width={20} height={12} aria-hidden>
              <defs>
                <SeverityPattern
                  id={`legend-${patternId(severity)}`}
                  severity={severity}
                  color={fills[SEVERITY_COLORS[severity]]}
                />
              </defs>
              <rect
                width={20}
                height={12}
                fill={`url(#legend-${patternId(severity)})`}
                stroke={fills[SEVERITY_COLORS[severity]]}
              />
            </svg>
            {nameOf(severity)}
          </span>
        ))}
      </div>
      <ResponsiveContainer width="100%" height={220}>
        <BarChart
          data={[...buckets]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <defs>
            {used.map(severity => (
              <SeverityPattern
                key={severity}
                id={patternId(severity)}
                severity={severity}
                color={fills[SEVERITY_COLORS[severity]]}
              />
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="bucket"
            tick={label}
            tickLine={false}
            stroke={palette.divider}
            minTickGap={12}
          />
          <YAxis
            width={36}
            allowDecimals={false}
            tick={label}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              background: palette.background.paper,
              border: `1px solid ${palette.divider}`,
              fontSize: 12,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          {used.map(severity => (
            <Bar
              key={severity}
              dataKey={`bySeverity.${severity}`}
              name={nameOf(severity)}
              stackId="severity"
              fill={`url(#${patternId(severity)})`}
              stroke={fills[SEVERITY_COLORS[severity]]}
              maxBarSize={48}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Figure>
  );
}
