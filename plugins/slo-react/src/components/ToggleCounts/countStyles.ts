import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';

/** How rows of counts look. @public */
export const useCountStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '4px 10px',
    font: 'inherit',
    fontSize: '0.875rem',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  clickable: {
    cursor: 'pointer',
    '&:hover': { background: theme.palette.action.hover },
    '&[aria-pressed="true"]': {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    },
  },
  none: { color: quietText(theme), background: 'none' },
  icon: { display: 'inline-flex', fontSize: '1rem' },
  number: { fontWeight: 700 },
}));
