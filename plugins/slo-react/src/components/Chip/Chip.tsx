import { ReactNode } from 'react';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { stateTint } from '../../palette';

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    padding: '1px 8px 1px 6px',
    borderRadius: 10,
    fontSize: '0.8125rem',
    lineHeight: '18px',
    fontWeight: 500,
    whiteSpace: 'nowrap',
    cursor: 'default',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  brief: {
    display: 'inline-flex',
    padding: 2,
    borderRadius: 10,
    cursor: 'inherit',
  },
  icon: { display: 'inline-flex', fontSize: '1rem' },
  unseen: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
}));

/**
 * A state in a shape, a word and a colour, and on hover or focus in a sentence.
 *
 * @public
 */
export function Chip(props: {
  /** Of the words. */
  color: string;
  /** Of the icon, which may be stronger. */
  fill: string;
  icon: ReactNode;
  label: string;
  sentence: string;
  /** The shape alone, where there is no room for words: the label is read out, and shown with the sentence. */
  isBrief?: boolean;
}) {
  const { color, fill, icon, label, sentence, isBrief } = props;
  const classes = useStyles();
  const background = stateTint(color, useTheme().palette.background.paper);
  return (
    <Tooltip
      title={isBrief ? `${label}: ${sentence}` : sentence}
      enterTouchDelay={0}
    >
      <span
        className={isBrief ? classes.brief : classes.chip}
        style={{ color, background }}
        // Focus shows the sentence to those who use no pointer; a brief one stands in a link, which has it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={isBrief ? undefined : 0}
      >
        <span className={classes.icon} style={{ color: fill }}>
          {icon}
        </span>
        {isBrief ? <span className={classes.unseen}>{label}</span> : label}
      </span>
    </Tooltip>
  );
}
