import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';

/** From here on it is a table; below, each row is a block. */
const WIDE = '@container (min-width: 860px)';

/** From here on there is room for what is good to know, beside a title that can be read. */
const WIDEST = '@container (min-width: 1120px)';

/** On how wide a screen a column is shown. @public */
export type Room = 'always' | 'wideOnly' | 'widestOnly';

/** How tables of many columns look. @public */
export const useTableStyles = makeStyles(theme => ({
  frame: {
    containerType: 'inline-size',
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    minWidth: 0,
  },
  table: {
    display: 'block',
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    '& > tbody': { display: 'block' },
    [WIDE]: {
      display: 'table',
      tableLayout: 'fixed',
      '& > tbody': { display: 'table-row-group' },
    },
  },
  head: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    [WIDE]: {
      position: 'static',
      display: 'table-header-group',
      clip: 'auto',
    },
  },
  columnHead: {
    padding: theme.spacing(1),
    textAlign: 'left',
    fontSize: '0.75rem',
    fontWeight: 500,
    color: quietText(theme),
    whiteSpace: 'nowrap',
    '& a': { color: 'inherit' },
  },
  sorted: { color: theme.palette.text.primary },
  row: {
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 1fr)',
    gap: '2px 12px',
    padding: theme.spacing(1, 1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    [WIDE]: { display: 'table-row' },
    '&:first-child': { borderTop: 0, [WIDE]: { borderTop: 'inherit' } },
  },
  cell: {
    minWidth: 0,
    padding: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '& button': { textTransform: 'none' },
    [WIDE]: {
      padding: theme.spacing(0.75, 1),
      height: 44,
      verticalAlign: 'middle',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  group: {
    display: 'block',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
    [WIDE]: { display: 'table-row' },
  },
  groupHead: {
    display: 'block',
    padding: theme.spacing(1.25, 1.5, 0.5),
    textAlign: 'left',
    fontSize: '0.875rem',
    fontWeight: 500,
    [WIDE]: {
      display: 'table-cell',
      padding: theme.spacing(1.75, 1, 0.5),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  always: {},
  wideOnly: { display: 'none', [WIDE]: { display: 'table-cell' } },
  widestOnly: { display: 'none', [WIDEST]: { display: 'table-cell' } },
  small: { fontSize: '0.8125rem' },
  full: {
    gridColumn: 2,
    '&:empty': { display: 'none', [WIDE]: { display: 'table-cell' } },
  },
  number: { textAlign: 'left', [WIDE]: { textAlign: 'right' } },
  twoLines: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  oneLine: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  entity: { fontSize: '0.8125rem', color: quietText(theme) },
  budget: {
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr)',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
  busy: { opacity: 0.6 },
}));
