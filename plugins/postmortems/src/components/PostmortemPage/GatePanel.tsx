import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsTranslationRef } from '../../translation';
import { fieldAnchor } from '../EditableSection';
import { FindingList } from '../FindingList';

const useStyles = makeStyles(theme => ({
  gate: {
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    fontSize: '0.875rem',
  },
}));

/** All that stands against publishing, at once, and what else is to be minded; each leads to its field. */
export function GatePanel(props: { record: PostmortemResponse }) {
  const { gate, findings, status } = props.record;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const isOut = status === 'published' || status === 'closed';
  const faults = gate.filter(({ level }) => level === 'error').length;
  const known = new Set(gate.map(({ rule, field }) => `${rule} ${field}`));
  const others = findings.filter(
    ({ rule, field }) => !known.has(`${rule} ${field}`),
  );
  if (isOut && gate.length + others.length === 0) return null;
  const title = () => {
    if (isOut) return t('gate.afterwards');
    return faults === 0 ? t('gate.open') : t('gate.faults', { count: faults });
  };
  return (
    <section className={classes.gate} aria-label={t('gate.label')}>
      <Typography variant="subtitle2" component="h3">
        {title()}
      </Typography>
      <FindingList
        label={t('gate.label')}
        findings={[...gate, ...others]}
        hrefOf={({ field }) => `#${fieldAnchor(field)}`}
      />
    </section>
  );
}
